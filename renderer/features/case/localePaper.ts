import type { Paper } from '../../../shared/documents/document';

// Where Letter is the paper of offices; everywhere else it is A4.
const letterRegions = new Set([
  'US',
  'CA',
  'MX',
  'PR',
  'PH',
  'CL',
  'CO',
  'VE',
  'GT',
  'CR',
  'PA',
  'DO',
  'SV',
  'NI',
]);

/** The paper of the locale, for whom the profile names none. */
export function localePaper(): Paper {
  const region = new Intl.Locale(navigator.language).maximize().region ?? 'US';
  return letterRegions.has(region) ? 'letter' : 'a4';
}
