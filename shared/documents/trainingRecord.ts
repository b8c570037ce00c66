import { type MatrixCell, trainingMatrix } from '../domain/trainingMatrix';
import { formatDay, type IsoDate } from '../kernel/dates';
import type { Snapshot } from '../model/index';
import { profileId } from '../model/profile';
import type { Document, LabeledRow, ListItem, Paper } from './document';
import { plainDocument } from './plainText';

/** The training matrix as a page: a row for each station, each skill with who signed it off and when, gaps said as gaps. */
export function trainingRecord(
  snapshot: Pick<Snapshot, 'profile' | 'signOff'>,
  today: IsoDate,
  paper: Paper,
): Document {
  const profile = snapshot.profile.find(({ id }) => id === profileId);
  const name = profile?.name.trim() ?? '';
  const { rows, skills, words } = trainingMatrix(snapshot.signOff, today);
  const title = name === '' ? 'Training record' : `Training record, ${name}`;
  return plainDocument({
    title,
    author: name,
    paper: profile?.paper ?? paper,
    madeOn: today,
    footer: title,
    blocks: [
      {
        type: 'masthead',
        name: name === '' ? 'Training record' : name,
        role: [profile?.role ?? '', profile?.employer ?? ''].filter((part) => part.trim() !== '').join(', '),
        facts: [
          ...(name === '' ? [] : [[{ text: 'Training record' }]]),
          [{ text: formatDay(today, 'long') }],
        ],
      },
      // Under a heading the rows follow it; without one they would stand at the foot, as on a case.
      { type: 'heading', text: 'Stations and skills', startsPage: false },
      { type: 'note', text: words },
      ...rows.map(
        ({ station, cells }): LabeledRow => ({
          type: 'row',
          label: station,
          hint: '',
          body: [],
          list: cells.flatMap((cell, at) => itemsOf(cell, skills[at] ?? '')),
        }),
      ),
    ],
  });
}

function itemsOf({ state, words }: MatrixCell, skill: string): readonly ListItem[] {
  if (state === 'none') return [];
  const mark = state === 'signed' || state === 'dueSoon' ? 'done' : 'open';
  const late = state === 'overdue' ? 'Overdue. ' : '';
  return [
    {
      mark,
      text: [
        { text: skill === '' ? 'The station as a whole' : skill, strong: true },
        { text: `: ${late}${words}` },
      ],
    },
  ];
}
