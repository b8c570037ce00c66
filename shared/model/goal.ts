import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, figureField, idsField, lineField, requiredLine, textField } from './fields';

export const horizons = ['thisYear', 'oneYear', 'threeYears', 'fiveYears'] as const;
export type Horizon = (typeof horizons)[number];

/** `achieved`, `missed` and `dropped` are closed: kept for good, with the reason. */
export const goalStatuses = ['planned', 'underway', 'paused', 'achieved', 'missed', 'dropped'] as const;
export type GoalStatus = (typeof goalStatuses)[number];

export const goal = defineEntity({
  name: 'goal',
  words: { one: 'goal', many: 'goals' },
  fields: {
    title: requiredLine,
    horizon: z.enum(horizons),
    status: z.enum(goalStatuses),
    specific: textField,
    measurable: textField,
    achievable: textField,
    relevant: textField,
    startsOn: z.nullable(dateField),
    due: z.nullable(dateField),
    baseline: z.nullable(figureField),
    current: z.nullable(figureField),
    target: z.nullable(figureField),
    unit: lineField,
    /** What stands in the way. */
    barriers: textField,
    /** What I need exposure to: automation, sterile work, inventory, leadership. */
    exposure: textField,
    closedOn: z.nullable(dateField),
    closingReason: textField,
    learned: textField,
    credentialIds: idsField,
    attachmentIds: idsField,
    /** Sorts goals by hand; equal numbers fall back to the due day. */
    position: z.number(),
  },
  indexes: [],
  blank: () => ({
    title: '',
    horizon: 'oneYear' as const,
    status: 'underway' as const,
    specific: '',
    measurable: '',
    achievable: '',
    relevant: '',
    startsOn: null,
    due: null,
    baseline: null,
    current: null,
    target: null,
    unit: '',
    barriers: '',
    exposure: '',
    closedOn: null,
    closingReason: '',
    learned: '',
    credentialIds: [],
    attachmentIds: [],
    position: 0,
  }),
  title: (record) => excerpt(record.title, 120) || 'Goal without a name',
  searchText: (record) =>
    [
      record.title,
      record.specific,
      record.measurable,
      record.achievable,
      record.relevant,
      record.unit,
      record.barriers,
      record.exposure,
      record.closingReason,
      record.learned,
    ].join('\n'),
});

export type Goal = RecordOf<typeof goal>;
export type GoalDraft = DraftOf<typeof goal>;
