import * as z from 'zod/mini';

/** What someone said to being named or quoted. Nothing is used before it was given. */
export const permissions = ['notAsked', 'asked', 'given', 'declined'] as const;
export type Permission = (typeof permissions)[number];

export const permissionField = z.enum(permissions);
