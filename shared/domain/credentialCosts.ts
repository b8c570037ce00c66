import { formatNumber, listed } from '../kernel/words';
import type { CredentialCost, Payer } from '../model/credential';

const payerWords: Readonly<Record<Payer, string>> = {
  me: 'you paid',
  employer: 'your employer paid',
  reimbursed: 'you paid and got back',
  other: 'someone else paid',
};

/** `$184 in all; your employer paid $129, you paid $55.` What has no amount is not added, and it says so. */
export function costsWords(costs: readonly CredentialCost[]): string {
  const known = costs.filter(({ amount }) => amount !== null);
  const sums = (Object.keys(payerWords) as Payer[]).flatMap((payer) => {
    const paid = known.filter(({ paidBy }) => paidBy === payer);
    return paid.length === 0 ? [] : [`${payerWords[payer]} $${total(paid)}`];
  });
  const open = costs.length - known.length;
  const parts = [
    known.length === 0 ? '' : `$${total(known)} in all`,
    sums.length === 0 ? '' : listed(sums),
    open === 0 ? '' : `${open} without an amount`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join('; ')}.`;
}

function total(costs: readonly CredentialCost[]): string {
  return formatNumber(costs.reduce((sum, { amount }) => sum + Math.round((amount ?? 0) * 100), 0) / 100);
}
