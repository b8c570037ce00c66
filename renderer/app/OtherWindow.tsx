import { Button } from '../ui/Button';

/** This window's plan was closed for one of a newer version. */
export function OutOfDate({ isSaved }: { readonly isSaved: boolean }) {
  return (
    <main className="stopped" role="alert">
      <h1>This window is out of date</h1>
      <p>
        A newer Mortar was opened in another window and brought your plan up to date.{' '}
        {isSaved
          ? 'Everything typed here was saved first.'
          : 'The last words typed here may not have been saved: look for them after reloading.'}{' '}
        Reload to go on here.
      </p>
      <Button look="main" onClick={() => location.reload()}>
        Reload
      </Button>
    </main>
  );
}

/** The plan opens as soon as the window that holds it has let it go. */
export function WaitingForOther() {
  return (
    <main className="stopped" role="status" aria-busy="true">
      <h1>Waiting for another window</h1>
      <p>
        Your plan is open in another window, in an older version of Mortar. That window is asked to save and
        close it; then your plan is brought up to date and opens here. If nothing happens, close the other
        window.
      </p>
    </main>
  );
}
