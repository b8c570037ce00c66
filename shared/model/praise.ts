import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { type DraftOf, defineEntity, type RecordOf } from './defineEntity';
import { dateField, idField, idsField, lineField, requiredText } from './fields';
import { permissionField } from './permission';

/** What someone said about the work, in their exact words. */
export const praise = defineEntity({
  name: 'praise',
  words: { one: 'piece of praise', many: 'pieces of praise' },
  fields: {
    words: requiredText,
    personId: z.nullable(idField),
    /** Who said it, where no person of the plan is linked. */
    giver: lineField,
    /** What they were then; people move on, the page quotes them as they spoke. */
    giverRole: lineField,
    date: dateField,
    permission: permissionField,
    permissionOn: z.nullable(dateField),
    impactIds: idsField,
    attachmentIds: idsField,
  },
  indexes: [],
  blank: (today) => ({
    words: '',
    personId: null,
    giver: '',
    giverRole: '',
    date: today,
    permission: 'notAsked' as const,
    permissionOn: null,
    impactIds: [],
    attachmentIds: [],
  }),
  title: (record) => excerpt(record.words, 120) || 'Praise without words',
  searchText: (record) => [record.words, record.giver, record.giverRole].join('\n'),
});

export type Praise = RecordOf<typeof praise>;
export type PraiseDraft = DraftOf<typeof praise>;
