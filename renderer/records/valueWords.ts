import { dayOfMoment, formatDay, isIsoDate, isIsoInstant } from '../../shared/kernel/dates';
import { count } from '../../shared/kernel/words';

/** A field's value as a person reads it. */
export function valueWords(field: string, value: unknown): string {
  if (value === null || value === undefined || value === '') return 'nothing';
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (isIsoDate(value)) return formatDay(value, 'long');
  if (isIsoInstant(value)) return formatDay(dayOfMoment(new Date(value)), 'long');
  if (Array.isArray(value)) {
    if (value.length === 0) return 'nothing';
    // Ids and places on a page say nothing to a person; how many there were does.
    const areWords = !field.endsWith('Ids') && value.every((item) => typeof item === 'string');
    return areWords ? value.join(', ') : count(value.length, field === 'attachmentIds' ? 'file' : 'link');
  }
  // The model's own choices are one word each: `threeYears` reads as `three years`.
  return /^[a-z]+([A-Z][a-z]+)+$/.test(String(value))
    ? String(value).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
    : String(value);
}
