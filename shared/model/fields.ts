import * as z from 'zod/mini';
import { type IsoDate, type IsoInstant, isIsoDate, isIsoInstant } from '../kernel/dates';

/** Longest text of a field that holds sentences; about six printed pages. */
export const longText = 20_000;
/** Longest text of a field that is one line. */
export const shortText = 300;

export const idField = z.string().check(z.regex(/^[A-Za-z0-9_-]{1,64}$/, 'This is not an id.'));

export const dateField = z.custom<IsoDate>(isIsoDate, 'Write a day that exists, between 1950 and 2100.');
export const instantField = z.custom<IsoInstant>(isIsoInstant, 'This is not a moment in time.');

/** Sentences; may be empty. */
export const textField = z
  .string()
  .check(z.maxLength(longText, `Keep it under ${longText.toLocaleString('en-US')} characters.`));
/** One line; may be empty. */
export const lineField = z.string().check(z.maxLength(shortText, `Keep it under ${shortText} characters.`));

export const requiredText = textField.check(
  z.refine((text) => text.trim() !== '', 'Write a few words here first.'),
);
export const requiredLine = lineField.check(
  z.refine((text) => text.trim() !== '', 'Write a few words here first.'),
);

/** A figure as data. Infinite or NaN figures are slips. */
export const figureField = z
  .number('Write a number, like 45 or 93.5.')
  .check(
    z.refine(
      (figure) => Number.isFinite(figure) && Math.abs(figure) < 1e12,
      'Write a number under a trillion.',
    ),
  );

export const idsField = z.array(idField).check(z.maxLength(500, 'Keep it to 500 links.'));
export const tagsField = z
  .array(z.string().check(z.minLength(1), z.maxLength(60, 'Keep a tag under 60 characters.')))
  .check(z.maxLength(50, 'Keep it to 50 tags.'));

/** What every record carries. `deletedAt` is null for what is not in the trash. */
export const stampFields = {
  id: idField,
  createdAt: instantField,
  updatedAt: instantField,
  deletedAt: z.nullable(instantField),
};
