import { leaveSamplePlan } from '../db/planRegistry';
import { currentPlan } from '../session/currentPlan';
import { Button } from '../ui/Button';

/** On every screen of the sample: says what it is, and takes it away with one click. */
export function SampleBar() {
  return (
    <div className="sample-bar" role="note">
      <span>
        <b>This is a sample plan.</b> The person, the hospital and the figures are invented.
      </span>
      <span className="push" />
      <Button
        onClick={async () => {
          currentPlan().database.close();
          await leaveSamplePlan();
          location.hash = '';
          location.reload();
        }}
      >
        Remove the sample
      </Button>
    </div>
  );
}
