import { failure } from '../../shared/kernel/failure';
import { failed, wasCancelled } from '../../shared/kernel/result';
import { bridge } from '../host/hostBridge';
import { now, today } from '../session/clock';
import { currentPlan } from '../session/currentPlan';
import { allWritten, attempt } from '../session/perform';
import { snapshotNow } from '../session/records';
import { showToast } from '../session/session';
import { mayLeave } from './mayLeave';

/** Every deadline and meeting as a calendar file. What it says is read for patients first, as with everything that leaves. */
export async function exportCalendar(): Promise<void> {
  await currentPlan().loaded;
  await allWritten();
  const made = await attempt(makeCalendar);
  if (!made.ok || !(await mayLeave(() => made.value.texts))) return;
  const saved = await attempt(() => bridge.saveFile(made.value.file));
  if (saved.ok && !wasCancelled(saved.value))
    showToast({ words: `Calendar file written: ${saved.value.path}`, kind: 'done' });
}

async function makeCalendar() {
  try {
    const [{ calendarEvents }, calendar, { cycleFactsWithEdits }, { packCycleFacts }] = await Promise.all([
      import('../../shared/documents/calendar/index'),
      import('../../shared/documents/calendar/calendarFile'),
      import('../../shared/domain/packEdits'),
      import('../../shared/pack/ceRulePack'),
    ]);
    const { calendarFile, calendarTexts, calendarExtension, calendarMediaType } = calendar;
    const snapshot = snapshotNow();
    const packFacts = cycleFactsWithEdits(packCycleFacts, snapshot.packEdit);
    const events = calendarEvents({ snapshot, packFacts }, today());
    const file = {
      suggestedName: `Mortar deadlines.${calendarExtension}`,
      extension: calendarExtension,
      mediaType: calendarMediaType,
      bytes: new TextEncoder().encode(calendarFile(events, now())),
    };
    return { ok: true, value: { texts: calendarTexts(events), file } } as const;
  } catch {
    return failed(failure('export.failed', { format: 'calendar file' }));
  }
}
