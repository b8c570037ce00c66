import { later } from '../../ui/later';
import type { DayFormProps } from './DayForm';

// The calendar is large and seldom opened here: it stays out of the first screen's script.
const DayForm = later(() => import('./DayForm').then((module) => module.DayForm));

export function LazyDayForm(props: DayFormProps) {
  return <DayForm {...props} />;
}
