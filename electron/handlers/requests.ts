import * as z from 'zod/mini';

/** Calls that take nothing take an empty object, and nothing else. */
export const nothing = z.record(z.string(), z.never());

export const fileBytes = z.instanceof(Uint8Array);
export const suggestedName = z.string().check(z.maxLength(400));
export const extension = z.string().check(z.regex(/^[a-z0-9]{1,12}$/));
/** It becomes part of a file name. */
export const planId = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
/** It becomes part of a file name. */
export const store = z.nullable(z.string().check(z.regex(/^[0-9a-f]{8}$/)));
export const count = z.int().check(z.nonnegative(), z.maximum(999_999_999));
/** It becomes a file name. */
export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
/** The number of a file of the journal; it becomes part of a file name. */
export const segment = z.int().check(z.gte(1), z.maximum(999_999));
