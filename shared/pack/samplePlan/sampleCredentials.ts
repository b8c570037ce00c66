import { topicMinimum, unknownRule } from '../../model/ceRule';
import type { CredentialDraft } from '../../model/credential';
import { entities, type RecordOfName } from '../../model/index';
import { type Shift, stampsOf } from './sampleWin';

type Words = Partial<Omit<CredentialDraft, 'earnedOn' | 'expiresOn' | 'examOn'>> &
  Pick<CredentialDraft, 'shortName'>;

interface SampleCredential {
  readonly id: string;
  readonly earnedOn?: string;
  readonly expiresOn?: string;
  readonly examOn?: string;
  readonly words: Words;
}

const ptcb = 'Pharmacy Technician Certification Board (PTCB)';

const credentials: readonly SampleCredential[] = [
  {
    id: 'cred-cpht',
    earnedOn: '2019-01-24',
    expiresOn: '2027-01-31',
    words: {
      packId: 'ptcb-cpht',
      shortName: 'CPhT',
      fullName: 'Certified Pharmacy Technician',
      issuer: ptcb,
      letters: 'CPhT',
      number: '3021 7745',
      cycleMonths: 24,
      opensDaysBefore: 60,
      notes: 'Three CE hours to go; one of them has to be law.',
    },
  },
  {
    id: 'cred-cspt',
    earnedOn: '2026-05-12',
    expiresOn: '2027-05-31',
    words: {
      packId: 'ptcb-cspt',
      shortName: 'CSPT',
      fullName: 'Certified Compounded Sterile Preparation Technician',
      issuer: ptcb,
      letters: 'CSPT',
      number: '3021 7745',
      cycleMonths: 12,
      notes:
        'Met criterion 8 for Technician III and added $1.10 an hour. The attestation is signed every year.',
    },
  },
  {
    id: 'cred-state',
    earnedOn: '2018-10-15',
    expiresOn: '2027-10-31',
    words: {
      packId: 'state-registration',
      shortName: 'State license',
      fullName: 'State pharmacy technician license',
      issuer: 'State board of pharmacy',
      number: 'PT-48821',
      cycleMonths: 24,
      ceRule: {
        ...unknownRule,
        hours: 20,
        minimums: [topicMinimum('law', 2), { ...topicMinimum('law', 4), topic: null, live: true }],
      },
    },
  },
  {
    id: 'cred-hdm',
    earnedOn: '2025-08-14',
    words: {
      packId: 'ptcb-hdm',
      shortName: 'Hazardous Drug Management',
      fullName: 'Hazardous Drug Management Certificate',
      issuer: ptcb,
      neverExpires: true,
      notes: 'One of the certificates that count for the CPhT-Adv.',
    },
  },
  {
    id: 'cred-media-fill',
    earnedOn: '2026-06-10',
    expiresOn: '2026-12-10',
    words: {
      shortName: 'Media fill and fingertip test',
      fullName: 'Media fill and gloved fingertip test for sterile compounding',
      issuer: 'Harlow Bay Medical Center',
      cycleMonths: 6,
      ceRule: { ...unknownRule, hours: 0 },
      notes: 'Signed off by the IV-room lead.',
    },
  },
  {
    id: 'cred-tpv',
    examOn: '2027-02-09',
    words: {
      packId: 'ptcb-tpv',
      shortName: 'Technician Product Verification',
      fullName: 'Technician Product Verification Certificate',
      issuer: ptcb,
      stage: 'preparing',
      neverExpires: true,
      notes: '120 questions in 105 minutes. The employer pays the $89.',
    },
  },
  {
    id: 'cred-adv',
    words: {
      packId: 'ptcb-cpht-adv',
      shortName: 'CPhT-Adv',
      fullName: 'Advanced Certified Pharmacy Technician',
      issuer: ptcb,
      letters: 'CPhT-Adv',
      stage: 'interested',
      cycleMonths: 24,
      opensDaysBefore: 60,
    },
  },
];

export function sampleCredentials(shift: Shift): RecordOfName<'credential'>[] {
  return credentials.map(({ id, earnedOn, expiresOn, examOn, words }) => {
    const noted = shift(earnedOn ?? '2026-08-31');
    return {
      ...entities.credential.blank(noted),
      ...stampsOf(id, noted),
      ...words,
      earnedOn: earnedOn === undefined ? null : shift(earnedOn),
      expiresOn: expiresOn === undefined ? null : shift(expiresOn),
      examOn: examOn === undefined ? null : shift(examOn),
    };
  });
}
