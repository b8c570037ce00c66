import type { TodayParts } from '../../shared/domain/today';
import type { IsoInstant } from '../../shared/kernel/dates';
import { isoDate } from '../../shared/kernel/dates';
import type { Credential } from '../../shared/model/credential';
import type { Goal } from '../../shared/model/goal';
import type { Impact } from '../../shared/model/impact';
import { entities } from '../../shared/model/index';
import type { Milestone } from '../../shared/model/milestone';

export const today = isoDate('2026-11-20');

const stamps = {
  createdAt: '2026-01-01T08:00:00.000Z' as IsoInstant,
  updatedAt: '2026-01-01T08:00:00.000Z' as IsoInstant,
  deletedAt: null,
};

export const aWin = (fields: Partial<Impact>): Impact => ({
  ...entities.impact.blank(today),
  id: 'win',
  what: 'Counted the vault',
  ...stamps,
  ...fields,
});

export const aGoal = (fields: Partial<Goal>): Goal => ({
  ...entities.goal.blank(today),
  id: 'goal',
  title: 'Own the carousel',
  ...stamps,
  ...fields,
});

export const aMilestone = (fields: Partial<Milestone>): Milestone => ({
  ...entities.milestone.blank(today),
  id: 'milestone',
  goalId: 'goal',
  title: 'Draft the card',
  ...stamps,
  ...fields,
});

export const aCredential = (fields: Partial<Credential>): Credential => ({
  ...entities.credential.blank(today),
  id: 'credential',
  shortName: 'CPhT',
  ...stamps,
  ...fields,
});

export const partsWith = (parts: Partial<TodayParts>): TodayParts => ({
  wins: [],
  goals: [],
  milestones: [],
  credentials: [],
  people: [],
  interactions: [],
  events: [],
  ...parts,
});
