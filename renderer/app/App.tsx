import { lazy, Suspense } from 'react';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useProfile } from '../session/records';
import { FirstDayOfWeek } from '../ui/firstDayOfWeek';
import { ErrorBoundary } from './ErrorBoundary';
import { FoundBackups } from './FoundBackups';
import { Shell } from './Shell';

const FirstRun = lazy(() => import('../features/firstRun/FirstRun').then((m) => ({ default: m.FirstRun })));

export function App() {
  const { hasStarted, firstDayOfWeek } = useProfile();
  return (
    <ErrorBoundary>
      <Router hook={useHashLocation}>
        {hasStarted ? (
          <FirstDayOfWeek value={firstDayOfWeek}>
            <Shell />
          </FirstDayOfWeek>
        ) : (
          <FoundBackups>
            <Suspense fallback={null}>
              <FirstRun />
            </Suspense>
          </FoundBackups>
        )}
      </Router>
    </ErrorBoundary>
  );
}
