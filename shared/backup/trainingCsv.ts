import Papa from 'papaparse';
import type { SignOff } from '../model/signOff';
import { byteOrderMark, textCell } from './csv';

/** The sign-offs as a spreadsheet reads them, by station and skill, without what lies in the trash. */
export function trainingCsv(signOffs: readonly SignOff[]): string {
  const kept = signOffs
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(
      (a, b) =>
        a.station.localeCompare(b.station) || a.skill.localeCompare(b.skill) || a.id.localeCompare(b.id),
    );
  const fields = [
    'Station',
    'Skill',
    'Signed off',
    'Signed off by',
    'Next due',
    'Every so many months',
    'Notes',
  ];
  const data = kept.map(({ station, skill, signedOn, signedBy, nextDue, everyMonths, notes }) => [
    textCell(station),
    textCell(skill),
    signedOn,
    textCell(signedBy),
    nextDue,
    everyMonths,
    textCell(notes),
  ]);
  return `${byteOrderMark}${Papa.unparse({ fields, data }, { newline: '\r\n' })}\r\n`;
}

/** Every text of that table that tells of work, with its place: what is read for patients before it is written. */
export function trainingCsvTexts(
  signOffs: readonly SignOff[],
): readonly { readonly place: string; readonly text: string }[] {
  return signOffs
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap(({ station, skill, notes }) =>
      [station, skill, notes].map((text) => ({ place: `Training, ${station}`, text })),
    )
    .filter(({ text }) => text.trim() !== '');
}
