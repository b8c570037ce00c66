import { dayOfMoment, formatDay, type IsoDate, isIsoDate } from '../kernel/dates';
import type { Change } from '../model/change';
import { nearDay } from './goals';

const wording = ['title', 'specific', 'measurable', 'achievable', 'relevant'];

/**
 * What was changed since the goal was written, in a sentence or two: `The due day was moved twice; at first it was
 * January 14, 2027.` Empty when nothing was. The history has every word.
 */
export function goalChangeWords(changes: readonly Change[], today: IsoDate): string {
  const edits = changes.filter(({ action }) => action === 'edit');
  const moved = edits.filter(({ fields }) => isIsoDate(fields.due?.from));
  const reworded = edits.filter(({ fields }) =>
    wording.some((field) => fields[field] !== undefined && fields[field].from !== ''),
  );
  const sentences = [dueWords(moved), wordingWords(reworded, today)];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

function dueWords(moved: readonly Change[]): string {
  const first = moved[0]?.fields.due?.from;
  if (!isIsoDate(first)) return '';
  const day = formatDay(first, 'long');
  return moved.length === 1
    ? `The due day was moved once, from ${day}.`
    : `The due day was moved ${times(moved.length)}; at first it was ${day}.`;
}

function wordingWords(reworded: readonly Change[], today: IsoDate): string {
  const last = reworded[reworded.length - 1];
  if (last === undefined) return '';
  const on = nearDay(dayOfMoment(new Date(last.at)), today);
  return reworded.length === 1
    ? `The wording was changed once, on ${on}.`
    : `The wording was changed ${times(reworded.length)}, the last time on ${on}.`;
}

function times(number: number): string {
  return number === 2 ? 'twice' : `${number} times`;
}
