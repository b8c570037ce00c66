// Letter is the paper of North America and of the countries that took its printers over; A4 is everyone else's.
const letterRegions = new Set([
  'US',
  'CA',
  'MX',
  'PH',
  'CL',
  'CO',
  'VE',
  'CR',
  'GT',
  'SV',
  'HN',
  'NI',
  'PA',
  'DO',
  'PR',
  'BZ',
]);

/** The region of a locale such as `en-US`; a bare language takes the region where most speak it. */
function regionOf(locale: string): string {
  try {
    return new Intl.Locale(locale).maximize().region ?? 'US';
  } catch {
    return 'US';
  }
}

/** The paper that a printer in this locale holds. */
export function paperOf(locale: string): 'letter' | 'a4' {
  return letterRegions.has(regionOf(locale)) ? 'letter' : 'a4';
}
