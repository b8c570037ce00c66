import { attachment } from './attachment';
import { caseEntity } from './case';
import { ceActivity } from './ceActivity';
import { credential } from './credential';
import { criterion } from './criterion';
import type { RecordOf } from './defineEntity';
import { event } from './event';
import { goal } from './goal';
import { impact } from './impact';
import { interaction } from './interaction';
import { ladder } from './ladder';
import { level } from './level';
import { milestone } from './milestone';
import { packEdit } from './packEdit';
import { person } from './person';
import { praise } from './praise';
import { profile } from './profile';
import { reference } from './reference';
import { reminder } from './reminder';
import { reminderState } from './reminderState';
import { signOff } from './signOff';
import { template } from './template';

/** THE REGISTRY of what is stored. Tables, plan file, search and contract tests are made from it. */
export const entities = {
  profile,
  goal,
  milestone,
  impact,
  credential,
  case: caseEntity,
  attachment,
  ceActivity,
  signOff,
  reminder,
  reminderState,
  packEdit,
  person,
  interaction,
  event,
  praise,
  reference,
  template,
  ladder,
  level,
  criterion,
} as const;

export type EntityName = keyof typeof entities;
export type RecordOfName<Name extends EntityName> = RecordOf<(typeof entities)[Name]>;
export type AnyRecord = { [Name in EntityName]: RecordOfName<Name> }[EntityName];

export const entityNames = Object.keys(entities) as readonly EntityName[];

/** What the program notes for itself: a person has no word for it, so it is neither listed nor counted before them. */
export function isOwnNote(kind: EntityName): boolean {
  return kind === 'reminderState';
}

/** A whole plan in memory, the trash included. */
export type Snapshot = { readonly [Name in EntityName]: readonly RecordOfName<Name>[] };

export function emptySnapshot(): { [Name in EntityName]: RecordOfName<Name>[] } {
  return {
    profile: [],
    goal: [],
    milestone: [],
    impact: [],
    credential: [],
    case: [],
    attachment: [],
    ceActivity: [],
    signOff: [],
    reminder: [],
    reminderState: [],
    packEdit: [],
    person: [],
    interaction: [],
    event: [],
    praise: [],
    reference: [],
    template: [],
    ladder: [],
    level: [],
    criterion: [],
  };
}
