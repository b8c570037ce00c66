import type { DueReminder } from '../../shared/domain/reminders/dueReminders';
import {
  markTold,
  neutralTelling,
  nextTelling,
  remindersToTell,
  type TellingMoment,
  tellings,
} from '../../shared/domain/reminders/tellReminders';
import { dayOfMoment } from '../../shared/kernel/dates';
import { excerpt } from '../../shared/kernel/words';
import { commit, onCommitted } from '../db/commit';
import { frozenOf } from '../db/freeze';
import type { Plan } from '../db/openPlan';
import { bridge } from '../host/hostBridge';
import { go, routeOf } from '../navigation/paths';
import { reminderPath } from '../records/reminderPlace';
import { reminderList } from '../records/reminderPlan';
import { newId, now } from '../session/clock';
import { isScreenHidden } from '../session/quickHide';
import { isPresenting, useSession } from '../session/session';

/** A timer set for longer would outlive a change of the clock; then it looks again. */
const longestWait = 24 * 60 * 60_000;
/** What is being typed is settled first. */
const afterChange = 2000;
/** What a system shows of a notification. */
const longestWords = 300;

/**
 * Tells what is due by notifications of the computer while the program runs, and what fell due while it did not as one.
 * At rest one timer stands, for the next one to come, and none where nothing comes. What falls due by the person's own
 * typing is in sight already and is told at the next look. The returned function stops it.
 */
export function startReminders(plan: Plan): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lookAt = Number.POSITIVE_INFINITY;
  let lookedOn = '';
  let changed: ReturnType<typeof setTimeout> | undefined;
  let looking = Promise.resolve();

  async function look(most?: number): Promise<void> {
    const moment = new Date();
    const { due, settings, states, time, today } = standing(plan, moment);
    lookedOn = today;
    // Nothing of the person's own comes up before other people; the end of presenting looks again.
    if (!isPresenting()) await tell(plan, remindersToTell(due, states, settings, time), most);
    wait();
  }

  /** One look after the other: the same reminder is never told by two at once. */
  function lookAfter(most?: number): void {
    looking = looking.then(() => look(most)).catch(() => undefined);
  }

  function wait(): void {
    clearTimeout(timer);
    const { due, coming, settings, states, time, today } = standing(plan, new Date());
    const isWaiting = due.length > 0 && remindersToTell(due, states, always, time).length > 0;
    const next = nextTelling(isWaiting, coming, settings, today, time);
    lookAt = next === null ? Number.POSITIVE_INFINITY : momentOf(next);
    if (next !== null)
      timer = setTimeout(lookAfter, Math.min(Math.max(lookAt - Date.now(), 1000), longestWait));
  }

  /** The clock or the zone may have moved: a new day, or the moment has passed. */
  function lookIfTime(): void {
    if (document.visibilityState === 'hidden') return;
    if (dayOfMoment(new Date()) !== lookedOn || Date.now() >= lookAt) lookAfter();
  }

  const stops = [
    onCommitted(() => {
      clearTimeout(changed);
      changed = setTimeout(wait, afterChange);
    }),
    bridge.on('awake', () => lookAfter()),
    bridge.on('noticeChosen', ({ path }) => {
      const { place, id } = routeOf(path);
      go(place, id);
    }),
    useSession.subscribe((session, before) => {
      if (before.isPresenting && !session.isPresenting) lookAfter();
    }),
  ];
  window.addEventListener('focus', lookIfTime);
  document.addEventListener('visibilitychange', lookIfTime);
  lookAfter(1);
  return () => {
    for (const stop of stops) stop();
    window.removeEventListener('focus', lookIfTime);
    document.removeEventListener('visibilitychange', lookIfTime);
    clearTimeout(timer);
    clearTimeout(changed);
  };
}

const always = { quietFrom: null, quietUntil: null };

function standing(plan: Plan, moment: Date) {
  const today = dayOfMoment(moment);
  const snapshot = plan.pool.snapshot();
  const [profile] = snapshot.profile;
  const settings = profile ?? always;
  // Before the first questions are answered there is nobody to remind; a mark would make the plan look begun.
  const list = profile === undefined ? { due: [], coming: [] } : reminderList(snapshot, today);
  const time = `${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
  return { ...list, states: snapshot.reminderState, settings, time, today };
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** As this computer's clock and zone have it now. */
function momentOf({ day, time }: TellingMoment): number {
  return new Date(`${day}T${time}`).getTime();
}

/** Marked as told before it is shown: told twice is worse than told by Today alone. */
async function tell(plan: Plan, reminders: readonly DueReminder[], most?: number): Promise<void> {
  if (reminders.length === 0 || frozenOf(plan) !== null) return;
  const writes = markTold(plan.pool.live('reminderState'), reminders, now(), newId);
  const marked = await commit(plan, { label: 'Reminders told', writes }, now());
  if (!marked.ok) return;
  const told = isScreenHidden() ? [{ words: neutralTelling, place: null }] : tellings(reminders, most);
  await bridge.notify({
    notices: told.map(({ words, place }) => ({
      words: excerpt(words, longestWords),
      path: reminderPath(place),
    })),
  });
}
