import { addDays, formatDay, type IsoDate, type IsoInstant, isoDate, lastOfMonth } from '../../kernel/dates';
import type { Repeat } from '../../model/reminder';
import type { CalendarEvent } from './calendarEvent';

export const calendarMediaType = 'text/calendar';
export const calendarExtension = 'ics';

/**
 * The events as an iCalendar file (RFC 5545): all-day events without a zone, so they stay on their day everywhere; a
 * UID made of the record and the kind, and a SEQUENCE that grows with the record's last change, so that importing the
 * file again updates what is there instead of doubling it.
 */
export function calendarFile(events: readonly CalendarEvent[], writtenAt: IsoInstant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mortar//Career plan//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'X-WR-CALNAME:Mortar',
    ...events.flatMap((event) => eventLines(event, writtenAt)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

/** Every text of the file with its place: what is read for patients before it is written. */
export function calendarTexts(
  events: readonly CalendarEvent[],
): readonly { readonly place: string; readonly text: string }[] {
  return events.flatMap(({ day, title, details }) =>
    [title, details]
      .filter((text) => text !== '')
      .map((text) => ({ place: `Calendar, ${formatDay(day, 'long')}`, text })),
  );
}

function eventLines(event: CalendarEvent, writtenAt: IsoInstant): readonly string[] {
  const { recordId, kind, day, title, details, changedAt, repeats, until } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${recordId}-${kind}@mortar`,
    `DTSTAMP:${stamp(writtenAt)}`,
    `LAST-MODIFIED:${stamp(changedAt)}`,
    `SEQUENCE:${sequence(changedAt)}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(until ?? day, 1))}`,
    ...(repeats === null ? [] : ruleLines(repeats, day)),
    `SUMMARY:${escaped(title)}`,
    ...(details.trim() === '' ? [] : [`DESCRIPTION:${escaped(details)}`]),
    // A deadline takes no time of the day: it must not show the person as busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** What falls on a day that not every month has falls on the month's last one instead, as in the program. */
function ruleLines(repeats: Repeat, day: IsoDate): readonly string[] {
  const date = Number(day.slice(8));
  if (repeats === 'weekly') return ['RRULE:FREQ=WEEKLY'];
  if (repeats === 'yearly')
    return [day.endsWith('-02-29') ? 'RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1' : 'RRULE:FREQ=YEARLY'];
  if (date <= 28) return ['RRULE:FREQ=MONTHLY'];
  if (date === 31) return ['RRULE:FREQ=MONTHLY;BYMONTHDAY=-1'];
  // No rule that every calendar reads says "the 30th, or the last of February": those days are named one by one.
  return [
    `RRULE:FREQ=MONTHLY;BYMONTHDAY=${date}`,
    `RDATE;VALUE=DATE:${shortFebruaries(day, date).join(',')}`,
  ];
}

const yearsNamed = 10;

function shortFebruaries(from: IsoDate, date: number): readonly string[] {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: yearsNamed }, (_, index) => lastOfMonth(isoDate(`${first + index}-02-01`)))
    .filter((last) => last > from && Number(last.slice(8)) < date)
    .map(compact);
}

/** Seconds since 2020: grows with every change and stays within the integer that calendars keep. */
function sequence(changedAt: IsoInstant): number {
  return Math.max(0, Math.floor((Date.parse(changedAt) - Date.parse('2020-01-01T00:00:00Z')) / 1000));
}

function compact(day: IsoDate): string {
  return day.replaceAll('-', '');
}

function stamp(at: IsoInstant): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`;
}

function escaped(text: string): string {
  return (
    text
      .replace(/\r\n?/g, '\n')
      // Control characters are not allowed in the file at all.
      .replace(/[^\P{Cc}\n]/gu, ' ')
      .replace(/[\\;,]/g, (sign) => `\\${sign}`)
      .replace(/\n/g, '\\n')
  );
}

const longestLine = 75;

/** No line is longer than 75 octets; the next begins with a space. A character is never cut in two. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > longestLine) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += character;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
