import { addDays, daysBetween, type IsoDate, isoDate } from '../../kernel/dates';
import { entities, type RecordOfName, type Snapshot } from '../../model/index';
import { profileId } from '../../model/profile';
import { sampleCase } from './sampleCase';
import { sampleCe } from './sampleCe';
import { sampleCredentials } from './sampleCredentials';
import { sampleGoals } from './sampleGoals';
import { sampleLadder } from './sampleLadder';
import { sampleNetwork, seenBy } from './sampleNetwork';
import { type Shift, stampsOf, winRecord } from './sampleWin';
import { yearOneFirstHalf } from './yearOneFirstHalf';
import { yearOneSecondHalf } from './yearOneSecondHalf';
import { yearTwoFirstHalf } from './yearTwoFirstHalf';
import { yearTwoSecondHalf } from './yearTwoSecondHalf';

/** The day the sample was written for. Everything in it lies so many days before or after this one. */
const referenceDay = isoDate('2026-11-20');

/**
 * Two years of Marisol Reyes, who is invented, as is her hospital. The same plan for the same day: what was twelve days
 * ahead when it was written is twelve days ahead today. It holds no files and no patient details.
 */
export function samplePlan(today: IsoDate): { readonly snapshot: Snapshot } {
  const days = daysBetween(referenceDay, today);
  const shift: Shift = (day) => addDays(isoDate(day), days);
  const impact = [...yearTwoSecondHalf, ...yearTwoFirstHalf, ...yearOneSecondHalf, ...yearOneFirstHalf].map(
    (win) => {
      const record = winRecord(win, shift);
      return { ...record, seenByIds: seenBy(record.id) };
    },
  );
  return {
    snapshot: {
      profile: [sampleProfile(shift)],
      ...sampleGoals(shift),
      impact,
      credential: sampleCredentials(shift),
      case: [sampleCase(shift, impact)],
      ceActivity: sampleCe(shift),
      signOff: [],
      reminder: [],
      reminderState: [],
      packEdit: [],
      ...sampleLadder(shift),
      attachment: [],
      ...sampleNetwork(shift),
    },
  };
}

function sampleProfile(shift: Shift): RecordOfName<'profile'> {
  const started = shift('2024-11-25');
  return {
    ...entities.profile.blank(started),
    ...stampsOf('profile', started),
    id: profileId,
    name: 'Marisol Reyes',
    role: 'Pharmacy Technician II',
    employer: 'Harlow Bay Medical Center',
    aim: 'Pharmacy Technician III',
    visionOneYear: 'Technician III, the person who owns the carousel and the cabinets.',
    visionThreeYears: 'Lead technician for automation, with the CPhT-Adv.',
    visionFiveYears: 'Pharmacy operations coordinator who still teaches new technicians.',
    motivates: 'A process that still runs on the weekend I am away.',
    learnsBest: 'By doing it once beside someone, then teaching it.',
    holdsBack: 'I talk about the work and leave out my part in it.',
    exposure: ['automation', 'leadership'],
    mentorWanted: 'Someone who has run automation at more than one site and says what went wrong.',
    reviewDay: shift('2027-01-14').slice(5),
    hasStarted: true,
  };
}
