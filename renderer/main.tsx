import { lazy, type ReactNode, Suspense } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { failureWords } from '../shared/kernel/failure';
import { App } from './app/App';
import { CannotOpen } from './app/CannotOpen';
import { keepWindowTrue } from './app/keepWindowTrue';
import { type Begun, type CheckedStore, checkUnreadable } from './app/safety/checkStore';
import type { LockedPlan } from './app/safety/lockedPlan';
import { screens } from './app/screens';
import { freeze } from './db/freeze';
import { knownIds } from './db/planAtStart';
import { setSafetyNet } from './db/safetyNet';
import { storeFailure } from './db/storeFailure';
import { giveWayToNewer, onWaitingForOlder } from './db/versionChange';
import { askInWindow, keepPlanInWindow } from './db/windowPlan';
import { bridge } from './host/hostBridge';
import { routeOf } from './navigation/paths';
import { flushEverything } from './session/closing';
import { setCurrentPlan } from './session/currentPlan';
import { showToast } from './session/session';

const OutOfDate = lazy(() => import('./app/OtherWindow').then((m) => ({ default: m.OutOfDate })));
const WaitingForOther = lazy(() => import('./app/OtherWindow').then((m) => ({ default: m.WaitingForOther })));
const PlanChooser = lazy(() => import('./app/PlanChooser').then((m) => ({ default: m.PlanChooser })));
const UnlockScreen = lazy(() => import('./app/lock/UnlockScreen').then((m) => ({ default: m.UnlockScreen })));
const Recovery = lazy(() => import('./app/Recovery').then((m) => ({ default: m.Recovery })));

/** The composition root: a plan that was opened and checked in, the program out. */
export async function start(checking: Promise<CheckedStore>): Promise<void> {
  // Read while the database opens, so that frame and screen are painted as one.
  const screen = screens.get(routeOf(location.hash.slice(1)).place)?.preload();
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no #root');
  const root = createRoot(place);
  onWaitingForOlder(() => root.render(later(<WaitingForOther />)));
  const checked = await checking;
  if (checked.is === 'open') return showPlan(root, checked, screen);
  const stopAnswering = bridge.on('closing', () => void bridge.readyToClose({}));
  const showInstead = (of: NotOpen): void =>
    root.render(
      <Instead
        of={of}
        onUnlocked={(unlocked) => {
          if (unlocked.is !== 'open') return showInstead(unlocked);
          stopAnswering();
          void showPlan(root, unlocked, screen);
        }}
      />,
    );
  showInstead(checked);
}

type Open = Extract<CheckedStore, { readonly is: 'open' }>;
type NotOpen = Exclude<CheckedStore, { readonly is: 'open' }>;

async function showPlan(
  root: Root,
  { plan, net, begin }: Open,
  screen: Promise<void> | undefined,
): Promise<void> {
  setCurrentPlan(plan);
  // From the sample the window goes back to the plan it showed before.
  if (!plan.isSample) keepPlanInWindow(plan.id);
  setSafetyNet(net);
  keepWindowTrue(plan);
  giveWayToNewer(plan, flushEverything, (isSaved) => root.render(later(<OutOfDate isSaved={isSaved} />)));
  const begun = begin();
  // What cannot be read is said by the frame, once it stands.
  await screen?.catch(() => undefined);
  root.render(<App />);
  const goOn = async (what: Begun) => {
    if (what?.is === 'refused') return freeze(plan, what.failure);
    if (what?.is === 'told') showToast({ words: failureWords(what.failure), kind: 'failed' });
    if (what?.is === 'lost') {
      // What was being typed meanwhile goes beside the store as well, and comes back with the rest.
      await flushEverything();
      net?.stop();
      const { withLatest } = await import('./app/safety/checkContent');
      const lost = await withLatest(what.lost);
      return root.render(<Instead of={{ is: 'lost', lost }} onUnlocked={() => location.reload()} />);
    }
    const { keepLocked } = await import('./app/lock/keepLocked');
    // What cannot be finished now is finished by a later start: the list of plans says so until it is done.
    await keepLocked(plan, net).catch(() => undefined);
    const { bringFilesBack } = await import('./app/safety/bringFilesBack');
    // What of them is not here yet is read from the record until a later start has brought it.
    await bringFilesBack(plan, net).catch(() => undefined);
  };
  // A plan that could not be read to its end is spoken of below.
  begun.then(goOn).catch(() => undefined);
  // A plan that cannot be read to its end is not shown in part: a page made from it would lack what is missing.
  plan.loaded.catch(async (error: unknown) => {
    plan.database.close();
    const found = await checkUnreadable(plan.id, storeFailure(error));
    if (found.is !== 'open') root.render(<Instead of={found} onUnlocked={() => location.reload()} />);
  });
}

/** What stands in the place of a plan that is not shown. */
function Instead({ of, onUnlocked }: { readonly of: NotOpen; onUnlocked(checked: CheckedStore): void }) {
  if (of.is === 'closed') return <CannotOpen failure={of.failure} />;
  if (of.is === 'choose') return later(<PlanChooser />);
  if (of.is === 'lost') return later(<Recovery lost={of.lost} />);
  return later(
    <UnlockScreen locked={of.locked} onUnlocked={onUnlocked} onOtherPlan={otherPlan(of.locked)} />,
  );
}

/** Loaded when it is needed: hardly any start is. */
function later(screen: ReactNode) {
  return <Suspense fallback={null}>{screen}</Suspense>;
}

/** Where there are other plans, the way back to them. */
function otherPlan({ chosen }: LockedPlan): (() => void) | null {
  if (knownIds([], chosen.databases, []).length < 2) return null;
  return () => {
    askInWindow();
    location.reload();
  };
}
