import { type Repeat, repeats } from '../../../shared/model/reminder';

const words: Readonly<Record<Repeat, string>> = {
  weekly: 'Every week',
  monthly: 'Every month',
  yearly: 'Every year',
};

export const repeatOptions = repeats.map((value) => ({ value, label: words[value] }));

/** `, every week`; nothing for once. */
export function repeatWords(repeat: Repeat | null): string {
  return repeat === null ? '' : `, ${words[repeat].toLowerCase()}`;
}
