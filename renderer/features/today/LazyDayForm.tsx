import { lazy, Suspense } from 'react';
import type { DayFormProps } from './DayForm';

// The calendar is large and seldom opened here: it stays out of the first screen's script.
const DayForm = lazy(() => import('./DayForm').then((module) => ({ default: module.DayForm })));

export function LazyDayForm(props: DayFormProps) {
  return (
    <Suspense fallback={null}>
      <DayForm {...props} />
    </Suspense>
  );
}
