import { formatNumber } from '../../../shared/kernel/words';
import type { PackCredential } from '../../../shared/pack/credentialPack';

/** The exam in one sentence, of what the pack knows of it, and what else there is to say. */
export function examWords(exam: NonNullable<PackCredential['exam']>): string {
  const { name, questions, minutes, passing, parts, note } = exam;
  const facts = [
    questions === null ? '' : `${questions} questions`,
    minutes === null ? '' : `${minutes} minutes`,
    passing === null ? '' : `passing: ${passing}`,
    ...parts.map(
      (part) => `${part.name} ${formatNumber(part.share)}${part.of === 'percent' ? '%' : ' questions'}`,
    ),
  ].filter((fact) => fact !== '');
  return `${name}${facts.length > 0 ? `: ${facts.join(', ')}` : ''}.${note && ` ${note}`}`;
}

export function ceWords({ hours, structure, note }: PackCredential['ce']): string {
  return [hoursWords(hours), structure, note].filter((words) => words !== '').join(' ');
}

function hoursWords(hours: number | null): string {
  if (hours === null) return 'Hours not known: enter what your issuer tells you.';
  return hours === 0 ? 'No CE hours to report.' : `${formatNumber(hours)} hours in each cycle.`;
}

export function renewalWords({ method, deadline, grace, doubt }: PackCredential['renewal']): string {
  return [method, deadline, grace, doubt].filter((words) => words !== '').join(' ');
}
