import * as z from 'zod/mini';
import { excerpt } from '../kernel/words';
import { defineEntity, type RecordOf } from './defineEntity';
import { lineField, requiredLine, textField } from './fields';

/** A message in the person's own words, with places in braces that are filled from the plan: `Hello {name}`. */
export const template = defineEntity({
  name: 'template',
  words: { one: 'message', many: 'messages' },
  fields: {
    /** The message of the pack that it replaces; null for one of the person's own. */
    packId: z.nullable(lineField),
    name: requiredLine,
    message: textField,
  },
  indexes: [],
  blank: () => ({ packId: null, name: '', message: '' }),
  title: (record) => excerpt(record.name, 120) || 'Message without a name',
  searchText: (record) => [record.name, record.message].join('\n'),
});

export type Template = RecordOf<typeof template>;
