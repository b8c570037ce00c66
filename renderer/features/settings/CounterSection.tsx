import { startPresenting } from '../../session/presenting';
import { hideScreen } from '../../session/quickHide';
import { Button } from '../../ui/Button';

/** For a computer that stands where other people pass. */
export function CounterSection() {
  return (
    <div className="rows">
      <div>
        <Button onClick={hideScreen}>Hide the screen</Button>
        <p className="s q">
          Covers the whole window at once, with what you were typing kept behind it. The key for it is{' '}
          {/Mac/.test(navigator.platform) ? '⌘ Shift H' : 'Ctrl Shift H'}, on every screen.
        </p>
      </div>
      <div>
        <Button onClick={() => void startPresenting()}>Start presenting</Button>
        <p className="s q">
          For showing your screen to somebody. Private wins, pay, notes, attached files, license numbers and
          the people of a case are left out, in search and exports too, and nothing can be changed until you
          stop.
        </p>
      </div>
    </div>
  );
}
