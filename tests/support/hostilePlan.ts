import * as z from 'zod/mini';
import { longText } from '../../shared/model/fields';
import {
  type EntityName,
  emptySnapshot,
  entities,
  entityNames,
  type Snapshot,
} from '../../shared/model/index';
import { hostileTexts } from './hostileTexts';
import { recordOf } from './records';

/** All of them, one under the other, as a field of sentences takes them. */
export const allAtOnce = hostileTexts.join('\n');
if (allAtOnce.length > longText) throw new Error('They do not fit in one field any more.');

/** The fields of a kind that take any text, found by asking each of them. */
export function textFieldsOf(kind: EntityName): readonly string[] {
  return Object.entries(entities[kind].fields).flatMap(([name, field]) =>
    z.safeParse(field, hostileTexts[0]).success ? [name] : [],
  );
}

/** The fields that take a list of words. */
function wordListsOf(kind: EntityName): readonly string[] {
  return Object.entries(entities[kind].fields).flatMap(([name, field]) =>
    z.safeParse(field, ['<b>']).success ? [name] : [],
  );
}

/** One text for each place, another one for each record, so that every text comes to stand in every field. */
function hostileFields(kind: EntityName, index: number): Record<string, unknown> {
  const at = (place: number) => hostileTexts[(index + place) % hostileTexts.length] ?? '';
  const fields: Record<string, unknown> = {};
  for (const [place, name] of textFieldsOf(kind).entries()) {
    const field: z.ZodMiniType | undefined = Reflect.get(entities[kind].fields, name);
    const takesAll = field !== undefined && z.safeParse(field, allAtOnce).success;
    // The first record of a kind is the one that is opened: its long fields hold all of them.
    fields[name] = index === 0 && takesAll ? allAtOnce : at(place);
  }
  for (const [place, name] of wordListsOf(kind).entries()) fields[name] = [at(place).slice(0, 60) || '<b>'];
  return fields;
}

/** Lists of small records, whose texts no schema of a field gives away. */
function insideOf(kind: EntityName, index: number): Record<string, unknown> {
  const text = hostileTexts[index % hostileTexts.length] ?? '';
  if (kind === 'case')
    return {
      entries: [{ impactId: `impact-h${index}`, included: true, what: text, why: text, result: text }],
      praiseIds: [`praise-h${index}`],
      levelId: `level-h${index}`,
    };
  if (kind === 'event') return { checklist: [{ text, when: 'before', isDone: false }] };
  if (kind === 'person')
    return {
      channels: [
        { kind: 'email', value: text },
        { kind: 'other', value: text },
      ],
    };
  if (kind === 'profile') return { hasStarted: true };
  if (kind === 'ladder') return { caps: [{ category: text.slice(0, 300), most: 1 }] };
  if (kind === 'level') return { ladderId: `ladder-h${index}` };
  if (kind === 'criterion') return { levelId: `level-h${index}`, impactIds: [`impact-h${index}`] };
  if (kind === 'milestone') return { goalId: `goal-h${index % hostileTexts.length}` };
  if (kind === 'interaction' || kind === 'praise' || kind === 'reference')
    return { personId: `person-h${index}` };
  return {};
}

/** A plan in which every field of every kind that takes text holds every hostile text in one of its records. */
export function hostilePlan(): Snapshot {
  const plan: Record<string, object[]> = emptySnapshot();
  for (const kind of entityNames) {
    const count = kind === 'profile' ? 1 : hostileTexts.length;
    for (let index = 0; index < count; index += 1) {
      const id = kind === 'profile' ? 'profile' : `${kind}-h${index}`;
      const record = { ...recordOf(kind), ...hostileFields(kind, index), ...insideOf(kind, index), id };
      const read = entities[kind].parse(record);
      if (!read.ok) throw new Error(`${kind} ${index}: ${JSON.stringify(read.failure)}`);
      plan[kind]?.push(record);
    }
  }
  return plan as unknown as Snapshot; // every record was parsed as one of its kind
}
