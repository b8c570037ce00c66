import { createRoot } from 'react-dom/client';
import type { Result } from '../shared/kernel/result';
import { App } from './app/App';
import { CannotOpen } from './app/CannotOpen';
import { keepWindowTrue } from './app/keepWindowTrue';
import type { Plan } from './db/openPlan';
import { bridge } from './host/hostBridge';
import { setCurrentPlan } from './session/currentPlan';

/** The composition root: an open plan in, the program out. */
export async function start(opening: Promise<Result<Plan>>): Promise<void> {
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
  root.render(<App />);
}
