import { type Failure, failureWords } from '../../shared/kernel/failure';
import { Button } from '../ui/Button';

/** The plan could not be opened: what happened and what to do, with nothing written. */
export function CannotOpen({ failure }: { readonly failure: Failure }) {
  return (
    <main className="stopped" role="alert">
      <h1>Your plan is not open</h1>
      <p>{failureWords(failure)}</p>
      <Button look="main" onClick={() => location.reload()}>
        Try again
      </Button>
    </main>
  );
}
