import { frozenOf, lostByClosing, onFrozen } from '../db/freeze';
import type { Plan } from '../db/openPlan';
import { safetyNetOf } from '../db/safetyNet';
import { tryAgain } from '../db/tryAgain';
import { bridge } from '../host/hostBridge';
import { flushEverything } from '../session/closing';
import { useSession } from '../session/session';

const slowAfter = 2000;

/** Before the window goes: writes what waits, and where the disk does not take it, lets the person decide. */
export function closeWithCare(plan: Plan): void {
  let isClosing = false;
  let isKept = false;
  function keep(isWanted: boolean): void {
    if (isWanted === isKept) return;
    isKept = isWanted;
    void bridge.keepOpen({ isKept });
  }
  const keepWhatWouldBeLost = () => keep(lostByClosing(frozenOf(plan)) > 0);
  onFrozen(keepWhatWouldBeLost);
  bridge.on('closing', async () => {
    // Told again while it still tries: one writer at a time.
    if (isClosing) return;
    isClosing = true;
    // A disk that hangs is given up after eight seconds, and main would wait only three.
    const slow = setTimeout(() => keep(true), slowAfter);
    await writeWhatWaits(plan).finally(() => {
      clearTimeout(slow);
      keepWhatWouldBeLost();
      isClosing = false;
    });
    if (!isKept) {
      await safetyNetOf(plan)?.settle();
      await bridge.readyToClose({});
    } else if (!bridge.capabilities.asksBeforeClosing) {
      useSession.setState({ isClosingAsked: true });
    }
  });
}

async function writeWhatWaits(plan: Plan): Promise<void> {
  await flushEverything();
  // The last chance of what waits in memory.
  await tryAgain(plan);
}
