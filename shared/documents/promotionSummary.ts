import { type CaseEntry, entriesOfCase } from '../domain/case';
import type { IsoDate } from '../kernel/dates';
import { capitalized, numberWord } from '../kernel/words';
import type { Case } from '../model/case';
import type { Snapshot } from '../model/index';
import { profileId } from '../model/profile';
import type { Block, Document, Paper } from './document';
import { plainDocument } from './plainText';
import { praiseRows } from './praiseRows';
import { type EntrySources, entryRow, evidenceRow } from './summaryEntries';
import { figures, masthead, statement } from './summaryHead';
import { tailRows } from './summaryRows';
import { summaryTitle } from './summaryTitle';

export interface SummarySurroundings {
  /** Used where the profile names none: the paper of the locale. */
  readonly paper: Paper;
  /** How a category is called on the page. */
  areaName(category: string): string;
}

/**
 * The page for a raise, a promotion or the year: one front page that stands alone, the evidence behind it. Private wins
 * are in no part of it, and what is not known is left out, never made up. [Note: private never leaves]
 */
export function promotionSummary(
  snapshot: Snapshot,
  record: Case,
  today: IsoDate,
  surroundings: SummarySurroundings,
): Document {
  const profile = snapshot.profile.find(({ id }) => id === profileId);
  const included = entriesOfCase(snapshot, record).filter((entry) => entry.included);
  const front = included.slice(0, record.frontCount);
  const behind = included.slice(record.frontCount);
  const sources: EntrySources = {
    attachments: new Map(
      snapshot.attachment.filter(({ deletedAt }) => deletedAt === null).map((file) => [file.id, file]),
    ),
    areaName: surroundings.areaName,
  };
  const evidence = evidenceBlocks(front, behind, sources);
  const blocks: (Block | null)[] = [
    masthead(profile, snapshot.credential, record, today),
    statement(profile, record),
    figures(front),
    front.length === 0
      ? null
      : {
          type: 'entries',
          label: entriesLabel,
          items: front.map((entry) => entryRow(entry, sources, false)),
        },
    moreNote(behind.length, evidence.length > 0),
    ...praiseRows(
      snapshot,
      record,
      included.map(({ impact }) => impact),
      surroundings.areaName,
    ),
    ...tailRows(snapshot, record, today),
    ...evidence,
  ];
  return plainDocument({
    title: summaryTitle(profile, record),
    author: profile?.name.trim() ?? '',
    paper: profile?.paper ?? surroundings.paper,
    madeOn: today,
    footer: summaryTitle(profile, record, ' · '),
    blocks: blocks.filter((block) => block !== null),
  });
}

const entriesLabel = 'What I did, why, and the result';

function moreNote(behind: number, hasEvidence: boolean): Block | null {
  if (!hasEvidence) return null;
  const more = `${capitalized(numberWord(behind))} more ${behind === 1 ? 'result' : 'results'}`;
  const text =
    behind === 0
      ? 'How each result is known stands on the pages that follow.'
      : `${more}, and how each one is known, follow on the next pages.`;
  return {
    type: 'note',
    text: behind === 1 ? text.replace(', follow', ', follows').replace('each one', 'it') : text,
  };
}

function evidenceBlocks(
  front: readonly CaseEntry[],
  behind: readonly CaseEntry[],
  sources: EntrySources,
): Block[] {
  const rows = front.map((entry) => evidenceRow(entry, sources)).filter((row) => row !== null);
  const blocks: Block[] = [];
  if (behind.length > 0) {
    blocks.push({ type: 'heading', text: 'More results', startsPage: true });
    const items = behind.map((entry) => entryRow(entry, sources, true));
    blocks.push({ type: 'entries', label: 'More results: what I did, why, and the result', items });
  }
  if (rows.length > 0) {
    blocks.push({ type: 'heading', text: 'Behind the first page', startsPage: behind.length === 0 }, ...rows);
  }
  return blocks;
}
