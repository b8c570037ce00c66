import { createRoot } from 'react-dom/client';
import type { Result } from '../shared/kernel/result';
import { App } from './app/App';
import { CannotOpen } from './app/CannotOpen';
import { keepWindowTrue } from './app/keepWindowTrue';
import { screens } from './app/screens';
import type { Plan } from './db/openPlan';
import { storeFailure } from './db/storeFailure';
import { bridge } from './host/hostBridge';
import { routeOf } from './navigation/paths';
import { setCurrentPlan } from './session/currentPlan';

/** The composition root: an open plan in, the program out. */
export async function start(opening: Promise<Result<Plan>>): Promise<void> {
  // Read while the database opens, so that frame and screen are painted as one.
  const screen = screens.get(routeOf(location.hash.slice(1)).place)?.preload();
  const opened = await opening;
  const place = document.getElementById('root');
  if (place === null) throw new Error('index.html has no #root');
  const root = createRoot(place);
  if (!opened.ok) {
    bridge.on('closing', () => void bridge.readyToClose({}));
    root.render(<CannotOpen failure={opened.failure} />);
    return;
  }
  setCurrentPlan(opened.value);
  keepWindowTrue(opened.value);
  // What cannot be read is said by the frame, once it stands.
  await screen?.catch(() => undefined);
  root.render(<App />);
  // A plan that cannot be read to its end is not shown in part: a page made from it would lack what is missing.
  opened.value.loaded.catch((error: unknown) => root.render(<CannotOpen failure={storeFailure(error)} />));
}
