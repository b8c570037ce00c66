import { leaveSamplePlan } from '../db/planRegistry';
import { currentPlan } from '../session/currentPlan';
import { Button } from '../ui/Button';

/** On every screen of the sample: says what it is, and takes it away with one click. */
export function SampleBar() {
  return (
    <section className="sample-bar" aria-label="Sample plan">
      <span>
        <b>This is a sample plan.</b> The person, the hospital and the figures are invented.
      </span>
      <span className="push" />
      <Button
        onClick={async () => {
          currentPlan().database.close();
          await leaveSamplePlan();
          // Without telling the router: a screen shown now would read a plan that is closed.
          history.replaceState(null, '', location.pathname);
          location.reload();
        }}
      >
        Remove the sample
      </Button>
    </section>
  );
}
