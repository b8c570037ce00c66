import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useProfile } from '../session/records';
import { useSession } from '../session/session';
import { FirstDayOfWeek } from '../ui/firstDayOfWeek';
import { later } from '../ui/later';
import { BringPlan } from './BringPlan';
import { ErrorBoundary } from './ErrorBoundary';
import { FoundBackups } from './FoundBackups';
import { Shell } from './Shell';

const ClosingQuestion = later(() => import('./ClosingQuestion').then((m) => m.ClosingQuestion));
const FirstRun = later(() => import('../features/firstRun/FirstRun').then((m) => m.FirstRun));

export function App() {
  const isPresenting = useSession((session) => session.isPresenting);
  const { hasStarted, firstDayOfWeek } = useProfile();
  const isClosingAsked = useSession((session) => session.isClosingAsked);
  return (
    <ErrorBoundary>
      <Router hook={useHashLocation}>
        {hasStarted ? (
          <FirstDayOfWeek value={firstDayOfWeek}>
            {/* A screen begun anew keeps nothing that was typed or chosen before. */}
            <Shell key={isPresenting ? 'presenting' : 'own'} />
          </FirstDayOfWeek>
        ) : (
          <FoundBackups>
            <FirstRun>
              <BringPlan />
            </FirstRun>
          </FoundBackups>
        )}
      </Router>
      {isClosingAsked && <ClosingQuestion />}
    </ErrorBoundary>
  );
}
