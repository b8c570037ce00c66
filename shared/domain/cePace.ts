import { addDays, addMonths, daysBetween, type IsoDate, spanWords } from '../kernel/dates';
import { count, formatNumber } from '../kernel/words';
import type { CeBalance } from './ceBalance';
import { type CeCycle, cyclePhase, renewWithoutFeeBy } from './ceCycle';

/** Shortfall of a cycle held against the time that is left for it. */
export interface CePace {
  /** Hours still missing, those that only a minimum lacks included. */
  readonly missing: number;
  /** The last day without a late fee. */
  readonly by: IsoDate;
  readonly daysLeft: number;
  /** Fewer hours than the time that is gone would have brought. */
  readonly isBehind: boolean;
  /** `6 hours are missing and 10 weeks are left: about 2.5 hours a month.` */
  readonly words: string;
}

/** Days before the last day without a fee from which any missing hour is too many. */
const closeDays = 90;

/** null: nothing is missing, how much is needed is not known, or the time for it is over. */
export function cePace(balance: CeBalance, cycle: CeCycle, today: IsoDate): CePace | null {
  const { required, counted } = balance;
  if (required === null || required === 0 || today < cycle.from) return null;
  if (['reinstatement', 'over'].includes(cyclePhase(cycle, today))) return null;
  const missing = missingHours(balance);
  if (missing === 0) return null;
  const beforeFee = renewWithoutFeeBy(cycle);
  const by = beforeFee >= today ? beforeFee : cycle.to;
  const daysLeft = daysBetween(today, by);
  const whole = daysBetween(cycle.from, by) + 1;
  const gone = daysBetween(cycle.from, today);
  const isBehind = daysLeft <= closeDays || counted < (required * gone) / whole - required / 10;
  const monthly = Math.ceil((missing / Math.max(1, daysLeft / 30.44)) * 2) / 2;
  const are = missing === 1 ? 'is' : 'are';
  const left =
    daysLeft === 0 ? 'today is the last day' : `${spanWords(daysLeft)} ${daysLeft === 1 ? 'is' : 'are'} left`;
  const rate =
    daysLeft > 45 ? `: about ${formatNumber(monthly)} ${monthly === 1 ? 'hour' : 'hours'} a month` : '';
  return {
    missing,
    by,
    daysLeft,
    isBehind,
    words: `${count(missing, 'hour')} ${are} missing and ${left}${rate}.`,
  };
}

/** Minimums may ask for more than the total lacks: twenty hours without law still lack one. */
export function missingHours({ required, counted, minimums }: CeBalance): number {
  const inTotal = Math.max(0, (required ?? 0) - counted);
  const topical = minimums
    .filter(({ minimum }) => minimum.topic !== null && minimum.courses === null)
    .reduce((sum, { have, need }) => sum + Math.max(0, (need ?? 0) - have), 0);
  const live = minimums
    .filter(({ minimum }) => minimum.topic === null)
    .reduce((most, { have, need }) => Math.max(most, (need ?? 0) - have), 0);
  return Math.round(Math.max(inTotal, topical, live) * 100) / 100;
}

/** The days on which the pace of a cycle is looked at: at its half, at three quarters, and 90 and 30 days before its end. */
export function paceCheckpoints(
  cycle: CeCycle,
): readonly { readonly stage: string; readonly day: IsoDate }[] {
  const by = renewWithoutFeeBy(cycle);
  const whole = daysBetween(cycle.from, by);
  const checkpoints = [
    { stage: 'half', day: addDays(cycle.from, Math.floor(whole / 2)) },
    { stage: 'threeQuarters', day: addDays(cycle.from, Math.floor((whole * 3) / 4)) },
    { stage: '90', day: addDays(by, -90) },
    { stage: '30', day: addDays(by, -30) },
  ];
  return checkpoints
    .filter(({ day }) => day >= addMonths(cycle.from, 1))
    .sort((one, other) => one.day.localeCompare(other.day));
}
