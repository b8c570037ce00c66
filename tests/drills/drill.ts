import { appendFileSync } from 'node:fs';

/** What one exercise came to, with how many times it was done, in words. */
export interface Reached {
  readonly isReached: boolean;
  readonly words: string;
}

/**
 * One fault, rehearsed so often that a figure can be said. `npm run drills` runs them all at length; those with
 * `runsInCi` run at that size in the unit tests too, whose run prints the figure.
 */
export interface Drill {
  readonly name: string;
  /** What is counted. */
  readonly goal: string;
  readonly wanted: string;
  /** How often without `--runs`; what one run is, the drill says in its words. */
  readonly runs: number;
  readonly runsInCi: number;
  run(runs: number): Promise<Reached>;
}

/** Why a drill cannot be done on this machine; said, never counted as reached. */
export class NotHere extends Error {}

/** Says a figure where it is read: at once, and in the table at the end of `npm test`. */
export function tellFigure({ goal, wanted }: Pick<Drill, 'goal' | 'wanted'>, reached: Reached): void {
  const file = process.env.MORTAR_FIGURES;
  if (file === undefined) console.log(figureLine({ goal, wanted, ...reached }));
  else appendFileSync(file, `${JSON.stringify({ goal, wanted, ...reached })}\n`);
}

export interface Figure extends Reached {
  readonly goal: string;
  readonly wanted: string;
}

export function figureLine({ goal, wanted, isReached, words }: Figure): string {
  return `${isReached ? 'reached' : 'SHORT  '}  ${goal}: ${words} (goal: ${wanted})`;
}
