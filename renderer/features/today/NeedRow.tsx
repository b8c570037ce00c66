import type { ComponentType } from 'react';
import type { Need, NeedKind } from '../../../shared/domain/today';
import { later } from '../../ui/later';
import { Sign } from '../../ui/Sign';
import { ContactNeed } from './ContactNeed';
import { CredentialNeed } from './CredentialNeed';
import { ExamNeed } from './ExamNeed';
import { GoalNeed } from './GoalNeed';
import { MilestoneNeed } from './MilestoneNeed';
import { ResultNeed } from './ResultNeed';

const ReminderNeed = later(() => import('./ReminderNeed').then((m) => m.ReminderNeed));
const WeeklyNeed = later(() => import('./WeeklyNeed').then((m) => m.WeeklyNeed));

export interface NeedProps {
  readonly recordId: string;
  readonly fact: string;
  readonly reason: string;
  /** The first of its kind stands open; the others open when they are asked to. */
  readonly isFirst: boolean;
  /** The reminder that it is. */
  readonly reminder?: Need['reminder'];
}

/** How each kind is settled where it stands: one line to add a kind. */
const settling: Readonly<Record<NeedKind, ComponentType<NeedProps>>> = {
  expired: CredentialNeed,
  renewal: CredentialNeed,
  examTaken: ExamNeed,
  lateMilestone: MilestoneNeed,
  goalPastDue: GoalNeed,
  contact: ContactNeed,
  lateFee: CredentialNeed,
  reinstatement: CredentialNeed,
  result: ResultNeed,
  reminder: ReminderNeed,
  weeklyLog: WeeklyNeed,
};

interface NeedRowProps {
  readonly need: Need;
  readonly isFirst: boolean;
}

export function NeedRow({ need, isFirst }: NeedRowProps) {
  const { sign, fact, reason } = need.words();
  const Settling = settling[need.kind];
  return (
    <li className="item">
      <div className="gut">
        <Sign kind={need.urgency}>{sign}</Sign>
      </div>
      <Settling
        recordId={need.recordId}
        fact={fact}
        reason={reason}
        isFirst={isFirst}
        reminder={need.reminder}
      />
    </li>
  );
}
