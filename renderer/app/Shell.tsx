import { useEffect, useRef } from 'react';
import { useRoute } from '../navigation/paths';
import { currentPlan } from '../session/currentPlan';
import { hideScreen } from '../session/quickHide';
import { openDialog, useSession } from '../session/session';
import { Button, IconButton } from '../ui/Button';
import { later } from '../ui/later';
import { mainId, shortcutOf } from './commands';
import { DialogHost } from './DialogHost';
import { features } from './features';
import { NotSavedBar } from './NotSavedBar';
import { Rail } from './Rail';
import { SampleBar } from './SampleBar';
import { SearchEverything } from './SearchEverything';
import { screens } from './screens';
import { ThemeButton } from './ThemeButton';
import { Toasts } from './Toasts';
import { useShortcuts } from './useShortcuts';

const PresentingBar = later(() => import('./PresentingBar').then((m) => m.PresentingBar));

/** The frame: rail, top bar, the chosen screen, and what floats above it. */
export function Shell() {
  const { place, id } = useRoute();
  const main = useRef<HTMLElement>(null);
  const Screen = screens.get(place);
  const isPresenting = useSession((session) => session.isPresenting);
  useShortcuts();
  useEffect(() => {
    document.title = `${features.find((feature) => feature.place === place)?.label ?? 'Mortar'} · Mortar`;
    main.current?.scrollTo(0, 0);
  }, [place]);
  return (
    <div className="frame">
      <button type="button" className="btn skip" onClick={() => main.current?.focus()}>
        Skip to the page
      </button>
      <Rail />
      <header className="top">
        <IconButton
          icon="menu"
          label="Menu"
          className="menu-btn"
          onClick={() => useSession.setState(({ isRailOpen }) => ({ isRailOpen: !isRailOpen }))}
        />
        <SearchEverything />
        <span className="push" />
        <IconButton icon="hide" label="Hide the screen" onClick={hideScreen} />
        <ThemeButton />
        <Button
          look="main"
          icon="plus"
          shortcut={shortcutOf('win.log')}
          onClick={() => openDialog({ name: 'logWin' })}
        >
          Log a win
        </Button>
      </header>
      <div className="main-column">
        {currentPlan().isSample && <SampleBar />}
        {isPresenting && <PresentingBar />}
        <NotSavedBar />
        <main ref={main} id={mainId} tabIndex={-1} className="content flush">
          {isPresenting && place === 'settings' ? <NotNow /> : Screen && <Screen id={id} />}
        </main>
      </div>
      <Toasts />
      <DialogHost />
    </div>
  );
}

/** Settings show what lies in the trash, and hand the whole plan out. */
function NotNow() {
  return (
    <div className="stopped">
      <h1>Settings</h1>
      <p>They stay closed while you are presenting.</p>
    </div>
  );
}
