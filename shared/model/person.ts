import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, lineField, requiredLine, tagsField, textField } from './fields';

export const channelKinds = ['email', 'phone', 'profile', 'other'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** One way to reach someone: an address, a number, a page about them. */
const channel = z.object({
  kind: z.enum(channelKinds),
  value: lineField,
});
export type Channel = z.infer<typeof channel>;

/** How well we know each other. */
export const ties = ['new', 'familiar', 'close'] as const;
export type Tie = (typeof ties)[number];

/** Days between contacts; up to five years. */
const rhythmDays = z
  .int()
  .check(z.gte(1, 'Write at least one day.'), z.lte(1826, 'Keep it under five years.'));

/** `YYYY-MM-DD`, or `--MM-DD` where the year is not known, as vCard has it. No IsoDate: February 29 stands without a year. */
const birthdayShape = /^(\d{4}|-)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** Someone who has seen the work, or whom the technician keeps in touch with. */
export const person = defineEntity({
  name: 'person',
  words: { one: 'person', many: 'people' },
  fields: {
    name: requiredLine,
    organization: lineField,
    role: lineField,
    /** Where and how we met. */
    howMet: lineField,
    metOn: z.nullable(dateField),
    channels: z.array(channel).check(z.maxLength(30, 'Keep it to 30 ways to reach someone.')),
    /** What we talked about. */
    topics: textField,
    promised: textField,
    offered: textField,
    /** How I can help them. */
    canHelp: textField,
    /** What they know: areas in a few words each, held against what I need exposure to. */
    knows: tagsField,
    tie: z.nullable(z.enum(ties)),
    tags: tagsField,
    notes: textField,
    birthday: z.nullable(z.string().check(z.regex(birthdayShape, 'Write a month and a day.'))),
    /** The rhythm of keeping in touch, counted from the last contact; null asks for none. */
    idealDays: z.nullable(rhythmDays),
    latestDays: z.nullable(rhythmDays),
    /** Until this day Today does not ask for a contact. */
    askAgainOn: z.nullable(dateField),
  },
  indexes: [],
  blank: () => ({
    name: '',
    organization: '',
    role: '',
    howMet: '',
    metOn: null,
    channels: [],
    topics: '',
    promised: '',
    offered: '',
    canHelp: '',
    knows: [],
    tie: null,
    tags: [],
    notes: '',
    birthday: null,
    idealDays: null,
    latestDays: null,
    askAgainOn: null,
  }),
  title: (record) => excerpt(record.name, 120) || 'Person without a name',
  searchText: (record) =>
    [
      record.name,
      record.organization,
      record.role,
      record.howMet,
      record.topics,
      record.promised,
      record.offered,
      record.canHelp,
      record.notes,
      record.knows.join(' '),
      record.tags.join(' '),
      record.channels.map(({ value }) => value).join(' '),
    ].join('\n'),
});

export type Person = RecordOf<typeof person>;
export type PersonDraft = DraftOf<typeof person>;
