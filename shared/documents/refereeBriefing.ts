import { entriesOfCase } from '../domain/case';
import { lettersAfterName } from '../domain/currentCredentials';
import { winsToTell } from '../domain/network/vouching';
import { formatDay, type IsoDate } from '../kernel/dates';
import type { Case } from '../model/case';
import type { Snapshot } from '../model/index';
import { person as personEntity } from '../model/person';
import { profileId } from '../model/profile';
import type { Reference } from '../model/reference';
import type { Block, Document, EntryRow, LabeledRow, Run } from './document';
import { plainDocument } from './plainText';
import type { SummarySurroundings } from './promotionSummary';
import { entryRow } from './summaryEntries';

/**
 * A page for someone who may be asked about the work: what it is for, the three wins they saw, how we worked together.
 * What they did not see, what is private and my notes to myself are in no part of it. [Note: private never leaves]
 */
export function refereeBriefing(
  snapshot: Snapshot,
  reference: Reference,
  record: Case | null,
  today: IsoDate,
  surroundings: SummarySurroundings,
): Document {
  const profile = snapshot.profile.find(({ id }) => id === profileId);
  const referee = snapshot.person.find(({ id }) => id === reference.personId);
  const name = profile?.name.trim() ?? '';
  const refereeName = referee === undefined ? '' : personEntity.title(referee);
  const title = [name, `Briefing for ${refereeName}`].filter((part) => part !== '').join(': ');
  const facts: Run[][] = [
    [{ text: 'For ' }, { text: refereeName, strong: true }],
    [{ text: formatDay(today, 'long') }],
  ];
  const blocks: (Block | null)[] = [
    {
      type: 'masthead',
      name: name === '' ? 'Briefing' : [name, ...lettersAfterName(snapshot.credential, today)].join(', '),
      role: [profile?.role, profile?.employer]
        .map((part) => part?.trim() ?? '')
        .filter((part) => part !== '')
        .join(', '),
      facts,
    },
    { type: 'statement', label: 'What it is for', text: purposeWords(record, profile?.aim ?? '') },
    ...winsBlocks(snapshot, reference, record, surroundings),
    row('How we worked', reference.knowsFrom),
    row('What would help', helpWords),
    record === null || record.handedOverOn === null
      ? null
      : row('When', handedOver(record.handedOverOn, today)),
  ];
  return plainDocument({
    title,
    author: name,
    paper: profile?.paper ?? surroundings.paper,
    madeOn: today,
    footer: title.replace(': ', ' · '),
    blocks: blocks.filter((block) => block !== null),
  });
}

const sawLabel = 'What you saw';

const helpWords =
  'A sentence or two on what you saw yourself: what was different afterward, and my part in it. If something here is not how you remember it, please tell me; I will mend it.';

function handedOver(day: IsoDate, today: IsoDate): string {
  return `I ${day < today ? 'handed' : 'hand'} my page over on ${formatDay(day, 'long')}.`;
}

/** What I apply for. How much I ask for is between my manager and me. */
function purposeWords(record: Case | null, aim: string): string {
  const role = record?.purpose === 'promotion' ? record.target.trim() || aim.trim() : '';
  const named = 'Thank you for letting me name you.';
  if (record === null) return `Someone may ask you about my work. ${named}`;
  switch (record.purpose) {
    case 'promotion':
      return role === ''
        ? `I am applying for a promotion. ${named}`
        : `I am applying for promotion to ${role.replace(/[.!?]+$/, '')}. ${named}`;
    case 'raise':
      return `I am asking for a raise. ${named}`;
    case 'annualReview':
      return `My annual review is coming up. ${named}`;
  }
}

function winsBlocks(
  snapshot: Snapshot,
  reference: Reference,
  record: Case | null,
  { areaName }: SummarySurroundings,
): readonly Block[] {
  const told = winsToTell(reference, snapshot.impact);
  if (told.length === 0) return [];
  const chosen = record === null ? [] : entriesOfCase(snapshot, record);
  const items = told.map((impact): EntryRow => {
    const entry = chosen.find((one) => one.impact.id === impact.id) ?? {
      impact,
      ...{ what: impact.what, why: impact.why, result: impact.result, included: true },
      chosen: { impactId: impact.id, included: true, what: null, why: null, result: null },
    };
    return entryRow(entry, { areaName, attachments: new Map() }, false);
  });
  return [
    { type: 'heading', text: sawLabel, startsPage: false },
    { type: 'entries', label: 'What I did, why, and the result', items },
  ];
}

function row(label: string, text: string): LabeledRow | null {
  if (text.trim() === '') return null;
  return { type: 'row', label, hint: '', body: [{ text: text.trim() }], list: [] };
}
