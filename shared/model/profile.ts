import * as z from 'zod/mini';
import { defineEntity, type RecordOf } from './defineEntity';
import { lineField, tagsField, textField } from './fields';

/** The one record of its kind: who the technician is and where they are going. */
export const profileId = 'profile';

/** `HH:MM`, as the wall clock shows it. */
const timeField = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Write a time like 21:30.'));

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
    /** What I need exposure to, area by area; held against what people know. */
    exposure: tagsField,
    /** What I look for in a mentor. */
    mentorWanted: textField,
    /** Thirty seconds about me, in my own words; empty while the plan's draft is used. */
    pitch: textField,
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
    /** Kinds of reminder that are switched off: ids of domain/reminders. */
    remindersOff: z.array(lineField).check(z.maxLength(100)),
    /** Notifications wait from one time to the other, over midnight too; both null: no quiet hours. */
    quietFrom: z.nullable(timeField),
    quietUntil: z.nullable(timeField),
    /** The weekday of the weekly prompt, 1 for Monday to 7 for Sunday. */
    promptWeekday: z.int().check(z.gte(1), z.lte(7)),
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
    exposure: [],
    mentorWanted: '',
    pitch: '',
    reviewDay: null,
    paper: null,
    firstDayOfWeek: null,
    hasStarted: false,
    remindersOff: [],
    quietFrom: null,
    quietUntil: null,
    // The end of most people's week: what was done is still known.
    promptWeekday: 5,
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
      record.exposure.join(' '),
      record.mentorWanted,
      record.pitch,
    ].join('\n'),
});

export type Profile = RecordOf<typeof profile>;
