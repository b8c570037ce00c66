import { useEffect, useMemo, useState } from 'react';
import { emptySnapshot } from '../../shared/model/index';
import { useToday } from '../session/clock';
import { useIsComplete, useProfile, useRecords } from '../session/records';
import type { ReminderList, reminderList } from './reminderPlan';

type Rules = { readonly reminderList: typeof reminderList };

/** What is due and what is coming, as the records have it now; null until they and the rules are read. */
export function useReminders(): ReminderList | null {
  const today = useToday();
  const rules = useRules();
  const isComplete = useIsComplete('impact');
  const profile = useProfile();
  const goal = useRecords('goal');
  const milestone = useRecords('milestone');
  const impact = useRecords('impact');
  const credential = useRecords('credential');
  const ceActivity = useRecords('ceActivity');
  const signOff = useRecords('signOff');
  const person = useRecords('person');
  const interaction = useRecords('interaction');
  const event = useRecords('event');
  const reminder = useRecords('reminder');
  const reminderState = useRecords('reminderState');
  return useMemo(() => {
    if (rules === null || !isComplete) return null;
    const live = {
      goal,
      milestone,
      impact,
      credential,
      ceActivity,
      signOff,
      person,
      interaction,
      event,
      reminder,
      reminderState,
    };
    return rules.reminderList({ ...emptySnapshot(), profile: [profile], ...live }, today);
  }, [
    rules,
    isComplete,
    profile,
    goal,
    milestone,
    impact,
    credential,
    ceActivity,
    signOff,
    person,
    interaction,
    event,
    reminder,
    reminderState,
    today,
  ]);
}

let loaded: Rules | null = null;

/** Read after the first paint: no screen waits for them. */
function useRules(): Rules | null {
  const [rules, setRules] = useState(loaded);
  useEffect(() => {
    if (rules !== null) return;
    let isShown = true;
    // Should they not be had, the list stays away; the records themselves are on their screens.
    void import('./reminderPlan').then(
      (read) => {
        loaded = read;
        if (isShown) setRules(read);
      },
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [rules]);
  return rules;
}
