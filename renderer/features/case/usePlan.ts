import { useMemo } from 'react';
import { emptySnapshot, type Snapshot } from '../../../shared/model/index';
import { useProfile, useRecords } from '../../session/records';

/** What a page is made of, live; the trash is not in it. */
export function usePlan(): Snapshot {
  const profile = useProfile();
  const impact = useRecords('impact');
  const goal = useRecords('goal');
  const credential = useRecords('credential');
  const attachment = useRecords('attachment');
  const praise = useRecords('praise');
  const person = useRecords('person');
  const level = useRecords('level');
  const criterion = useRecords('criterion');
  const ladder = useRecords('ladder');
  const signOff = useRecords('signOff');
  const ceActivity = useRecords('ceActivity');
  const reference = useRecords('reference');
  return useMemo(
    () => ({
      ...emptySnapshot(),
      profile: [profile],
      ...{ impact, goal, credential, attachment, praise, person },
      ...{ ladder, level, criterion, signOff, ceActivity, reference },
    }),
    [
      profile,
      ...[impact, goal, credential, attachment, praise, person],
      ...[ladder, level, criterion, signOff, ceActivity, reference],
    ],
  );
}
