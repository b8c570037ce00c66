import { Component, type ReactNode } from 'react';
import { Button } from '../ui/Button';

interface State {
  readonly hasFailed: boolean;
}

/** What cannot happen ends here: the plan is on disk, and a copy of it can be saved before going on. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { hasFailed: false };

  static getDerivedStateFromError(): State {
    return { hasFailed: true };
  }

  override render() {
    if (!this.state.hasFailed) return this.props.children;
    return (
      <main className="stopped" role="alert">
        <h1>Mortar stopped here</h1>
        <p>
          Something happened that should not. Everything that said Saved is on this computer. Save a copy of
          your plan if you like, then start again.
        </p>
        <div className="row">
          <Button onClick={() => void import('./rescueCopy').then(({ saveRescueCopy }) => saveRescueCopy())}>
            Export plan file
          </Button>
          <Button look="main" onClick={() => location.reload()}>
            Start again
          </Button>
        </div>
      </main>
    );
  }
}
