import { createHash } from 'node:crypto';
import type { PlanFileMeta, Sha256 } from '../../shared/backup/planFile';
import { writePlanFile } from '../../shared/backup/writePlanFile';
import { type IsoInstant, isoDate } from '../../shared/kernel/dates';
import type { Change } from '../../shared/model/change';
import { emptySnapshot, entities, type Snapshot } from '../../shared/model/index';

export const today = isoDate('2026-11-20');
const at = '2026-11-19T20:15:00.000Z' as IsoInstant;
const stamp = (id: string) => ({ id, createdAt: at, updatedAt: at, deletedAt: null });

export const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest('hex');

export const meta: PlanFileMeta = { appVersion: '0.1.0', writtenAt: at, planId: 'plan-1', revision: 12 };

export const certificate = new TextEncoder().encode('%PDF-1.7 a certificate, invented');
const certificateHash = createHash('sha256').update(certificate).digest('hex');
export const blobs = new Map([[certificateHash, certificate]]);

/** One record of each kind and more, linked every way there is, with words that are hard on a file format. */
export function somePlan(): Snapshot {
  const plan = emptySnapshot();
  plan.profile.push({
    ...entities.profile.blank(today),
    ...stamp('profile'),
    name: 'Marisol Reyes',
    hasStarted: true,
  });
  plan.attachment.push({
    ...stamp('file-1'),
    name: '../CPhT "2019".pdf',
    mediaType: 'application/pdf',
    size: certificate.length,
    sha256: certificateHash,
  });
  plan.credential.push({
    ...entities.credential.blank(today),
    ...stamp('cred-1'),
    shortName: 'CPhT',
    attachmentIds: ['file-1'],
  });
  plan.goal.push({
    ...entities.goal.blank(today),
    ...stamp('goal-1'),
    title: 'Own the carousel',
    credentialIds: ['cred-1'],
    attachmentIds: ['file-1'],
  });
  plan.milestone.push({
    ...entities.milestone.blank(today),
    ...stamp('mile-1'),
    goalId: 'goal-1',
    title: 'Write the card',
    due: today,
  });
  for (const [id, what] of [
    ['win-1', 'Moved first doses; «45 → 30» min 🎯 \u202Eabc\u0007 <b>&amp;</b> "quoted"'],
    ['win-2', 'Line one\nline two\ttabbed \uD800 alone'],
  ] as const) {
    plan.impact.push({
      ...entities.impact.blank(today),
      ...stamp(id),
      what,
      before: 45,
      after: 30.25,
      goalIds: ['goal-1'],
      credentialIds: ['cred-1'],
      attachmentIds: ['file-1'],
      seenByIds: ['person-1'],
    });
  }
  plan.impact.push({
    ...entities.impact.blank(today),
    ...stamp('win-3'),
    what: 'In the trash',
    deletedAt: at,
  });
  plan.case.push({
    ...entities.case.blank(today),
    ...stamp('case-1'),
    title: 'Technician III',
    entries: [{ impactId: 'win-1', included: true, what: null, why: 'Shorter', result: null }],
    praiseIds: ['praise-1'],
    levelId: 'level-2',
  });
  plan.person.push({
    ...entities.person.blank(today),
    ...stamp('person-1'),
    name: 'Zoë «Z.» O’Hara; 李雷',
    channels: [{ kind: 'email', value: 'zoe@example.org' }],
    birthday: '--02-29',
    idealDays: 60,
    latestDays: 90,
  });
  plan.event.push({
    ...entities.event.blank(today),
    ...stamp('event-1'),
    name: 'Fall meeting',
    checklist: [{ text: 'Come early', when: 'before', isDone: true }],
    personIds: ['person-1'],
    ceActivityIds: ['ce-1'],
    impactIds: ['win-1'],
    attachmentIds: ['file-1'],
  });
  plan.interaction.push({
    ...entities.interaction.blank(today),
    ...stamp('contact-1'),
    personId: 'person-1',
    about: 'The morning pass',
    eventId: 'event-1',
  });
  plan.praise.push({
    ...entities.praise.blank(today),
    ...stamp('praise-1'),
    words: 'She brings the fix',
    personId: 'person-1',
    permission: 'given',
    permissionOn: today,
    impactIds: ['win-1'],
    attachmentIds: ['file-1'],
  });
  plan.reference.push({
    ...entities.reference.blank(today),
    ...stamp('reference-1'),
    personId: 'person-1',
    impactIds: ['win-1'],
    caseIds: ['case-1'],
  });
  plan.template.push({
    ...stamp('template-1'),
    packId: 'after-event',
    name: 'After an event',
    message: 'Hello {name}, …',
  });
  plan.ceActivity.push({
    ...entities.ceActivity.blank(today),
    ...stamp('ce-1'),
    title: 'Sterile «basics», part 1; part 2',
    provider: 'ASHP',
    hours: 1.25,
    topics: ['law', 'Texas pharmacy law'],
    acpeNumber: '0204-0000-26-728-H03-T',
    counts: [{ credentialId: 'cred-1', state: 'onTranscript' }],
    attachmentIds: ['file-1'],
    impactIds: ['win-1'],
  });
  plan.signOff.push({
    ...entities.signOff.blank(today),
    ...stamp('sign-1'),
    station: 'IV room',
    skill: 'Garbing',
    signedOn: today,
    everyMonths: 6,
    attachmentIds: ['file-1'],
  });
  plan.reminder.push({
    ...entities.reminder.blank(today),
    ...stamp('rem-1'),
    text: 'Ask for the schedule',
    repeats: 'monthly',
  });
  plan.reminderState.push({
    ...stamp('state-1'),
    key: 'ownReminder rem-1 2026-11-20',
    snoozedUntil: isoDate('2026-11-22'),
    doneAt: null,
    toldAt: at,
  });
  plan.ladder.push({
    ...entities.ladder.blank(today),
    ...stamp('ladder-1'),
    name: 'Harlow «Bay»; ladder',
    caps: [{ category: 'Teaching', most: 10 }],
    levelId: 'level-1',
    aimId: 'level-2',
  });
  for (const id of ['level-1', 'level-2'])
    plan.level.push({
      ...entities.level.blank(today),
      ...stamp(id),
      ladderId: 'ladder-1',
      title: `Technician, ${id}`,
    });
  plan.criterion.push({
    ...entities.criterion.blank(today),
    ...stamp('criterion-1'),
    levelId: 'level-2',
    words: 'Owns one area\nand its procedures',
    impactIds: ['win-1'],
    credentialIds: ['cred-1'],
    signOffIds: ['sign-1'],
    ceActivityIds: ['ce-1'],
    referenceIds: ['reference-1'],
    goalIds: ['goal-1'],
    rating: 'partly',
    ratedOn: today,
  });
  plan.packEdit.push({
    ...entities.packEdit.blank(today),
    ...stamp('edit-1'),
    packId: 'nbpas-pacs',
    isHidden: true,
  });
  return plan;
}

export const history: readonly Change[] = [
  { seq: 1, at, label: 'Log a win', kind: 'impact', recordId: 'win-1', action: 'create', fields: {} },
  {
    seq: 2,
    at,
    label: 'Save',
    kind: 'goal',
    recordId: 'goal-1',
    action: 'edit',
    fields: { due: { from: null, to: '2027-01-14' } },
  },
];

export function somePlanFile(snapshot: Snapshot = somePlan()): Promise<Uint8Array> {
  return writePlanFile({ snapshot, history, blobs, meta, sha256 });
}
