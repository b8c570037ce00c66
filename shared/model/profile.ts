import * as z from 'zod/mini';
import { defineEntity, type RecordOf } from './defineEntity';
import { lineField, textField } from './fields';

/** The one record of its kind: who the technician is and where they are going. */
export const profileId = 'profile';

export const profile = defineEntity({
  name: 'profile',
  words: { one: 'profile', many: 'profiles' },
  fields: {
    name: lineField,
    role: lineField,
    employer: lineField,
    /** The role they want next. */
    aim: lineField,
    visionOneYear: textField,
    visionThreeYears: textField,
    visionFiveYears: textField,
    motivates: textField,
    learnsBest: textField,
    holdsBack: textField,
    /** `MM-DD` of the yearly review; my review year starts the day after it. */
    reviewDay: z.nullable(
      z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'Write a month and a day.')),
    ),
    /** null follows the locale. */
    paper: z.nullable(z.enum(['letter', 'a4'])),
    /** 1 for Monday to 7 for Sunday; null follows the locale. */
    firstDayOfWeek: z.nullable(z.int().check(z.gte(1), z.lte(7))),
    /** The three questions were answered or skipped. */
    hasStarted: z.boolean(),
  },
  indexes: [],
  blank: () => ({
    name: '',
    role: '',
    employer: '',
    aim: '',
    visionOneYear: '',
    visionThreeYears: '',
    visionFiveYears: '',
    motivates: '',
    learnsBest: '',
    holdsBack: '',
    reviewDay: null,
    paper: null,
    firstDayOfWeek: null,
    hasStarted: false,
  }),
  title: (record) => record.name || 'You',
  searchText: (record) =>
    [
      record.name,
      record.role,
      record.employer,
      record.aim,
      record.visionOneYear,
      record.visionThreeYears,
      record.visionFiveYears,
      record.motivates,
      record.learnsBest,
      record.holdsBack,
    ].join('\n'),
});

export type Profile = RecordOf<typeof profile>;
