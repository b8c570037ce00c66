import { useEffect, useState } from 'react';
import { globalKey, type Habits } from '../../../shared/bridge/bridge';
import { bridge } from '../../host/hostBridge';
import { attempt } from '../../session/perform';
import { showToast } from '../../session/session';
import { Checkbox } from '../../ui/Checkbox';

const isMac = /Mac/.test(navigator.platform);
const key = globalKey.replace('CmdOrCtrl', isMac ? '⌘' : 'Ctrl').replaceAll('+', ' ');

/** How the program lives on this computer, whichever plan is open: nothing of it happens unless it is chosen here. */
export function HabitChoices() {
  const [habits, setHabits] = useState<Habits | null>(null);
  useEffect(() => {
    let isShown = true;
    void bridge.readHabits({}).then((read) => isShown && read.ok && setHabits(read.value));
    return () => {
      isShown = false;
    };
  }, []);

  async function choose(part: Partial<Habits>) {
    if (habits === null) return;
    // The tick stands at once, and goes back where the computer does otherwise.
    const wish = { ...habits, ...part };
    setHabits(wish);
    const now = await attempt(() => bridge.setHabits(wish));
    setHabits(now.ok ? now.value : habits);
    if (!now.ok) return;
    if (part.hasGlobalKey === true && !now.value.hasGlobalKey)
      showToast({ words: `Another program has ${key} already. Nothing was changed.`, kind: 'failed' });
  }

  if (habits === null) return null;
  return (
    <fieldset className="field kinds">
      <legend className="lab">On this computer</legend>
      <Checkbox
        label="Start Mortar when I log in"
        explanation="without a window, in the tray beside the clock, to tell what is due"
        isChecked={habits.startsAtLogin}
        onChange={(startsAtLogin) => void choose({ startsAtLogin })}
      />
      <Checkbox
        label="Stay in the tray when I close the window"
        explanation="its menu opens Mortar, logs a win, and quits"
        isChecked={habits.staysInTray}
        onChange={(staysInTray) => void choose({ staysInTray })}
      />
      <Checkbox
        label={`Log a win from any program with ${key}`}
        explanation="while Mortar runs"
        isChecked={habits.hasGlobalKey}
        onChange={(hasGlobalKey) => void choose({ hasGlobalKey })}
      />
    </fieldset>
  );
}
