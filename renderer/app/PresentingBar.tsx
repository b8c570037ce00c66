import { stopPresenting } from '../session/presenting';
import { Button } from '../ui/Button';

/** On every screen that is shown to somebody else: says so, and ends it with one click. */
export function PresentingBar() {
  return (
    <section className="sample-bar" aria-label="Presenting">
      <span>
        <b>You are presenting.</b> Private wins, pay, notes, files and people are left out. Nothing can be
        changed.
      </span>
      <span className="push" />
      <Button onClick={stopPresenting}>Stop presenting</Button>
    </section>
  );
}
