import type { RenewalFacts } from '../../../shared/domain/renewalPath';
import type { PackCredential } from '../../../shared/pack/credentialPack';

/** What the pack states of this renewal. A fee it does not state stays unknown. */
export function renewalFacts({ renewal, fees }: PackCredential): RenewalFacts {
  const fee = (what: string) => fees.items.find((item) => item.what === what)?.usd ?? null;
  return {
    hasLateFeeFromExpiryMonth: renewal.lateFeeFrom === 'expiryMonth',
    reinstatementMonths: renewal.reinstatementMonths ?? null,
    renewalFee: fee('Renewal'),
    lateFee: fee('Late renewal, more'),
    reinstatementFee: fee('Reinstatement'),
  };
}
