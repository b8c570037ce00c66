import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, idField, idsField, textField } from './fields';
import { permissionField } from './permission';

/** Someone who may vouch for the work. Which wins they saw stands at the wins (`seenByIds`). */
export const reference = defineEntity({
  name: 'reference',
  words: { one: 'reference', many: 'references' },
  fields: {
    personId: idField,
    /** How they know my work, in my words. */
    knowsFrom: textField,
    permission: permissionField,
    askedOn: z.nullable(dateField),
    answeredOn: z.nullable(dateField),
    lastBriefedOn: z.nullable(dateField),
    /** The wins to tell them about; the usual number is three. */
    impactIds: idsField,
    caseIds: idsField,
    notes: textField,
  },
  indexes: [],
  blank: () => ({
    personId: '',
    knowsFrom: '',
    permission: 'notAsked' as const,
    askedOn: null,
    answeredOn: null,
    lastBriefedOn: null,
    impactIds: [],
    caseIds: [],
    notes: '',
  }),
  title: (record) => excerpt(record.knowsFrom, 120) || 'Reference',
  searchText: (record) => [record.knowsFrom, record.notes].join('\n'),
});

export type Reference = RecordOf<typeof reference>;
export type ReferenceDraft = DraftOf<typeof reference>;
