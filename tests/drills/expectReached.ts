import { expect, it } from 'vitest';
import { type Drill, tellFigure } from './drill';

const patience = 120_000;

/** The drill at the size of the unit tests; its figure is printed whether it is reached or not. */
export function expectReached(drill: Drill): void {
  it(
    `${drill.goal}: ${drill.wanted}`,
    async () => {
      const reached = await drill.run(drill.runsInCi);
      tellFigure(drill, reached);
      expect(reached.isReached, reached.words).toBe(true);
    },
    patience,
  );
}
