const longest = 2048;
// One label of a name: letters and digits of any script, hyphens inside.
const label = '[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?';
const webLink = new RegExp(`^https?://(?:${label}\\.)+${label}\\.?(?::\\d{1,5})?(?:[/?#].*)?$`, 'iu');
const mailLink = new RegExp(`^mailto:[\\w.!#$%&'*+/=?^\`{|}~-]+@(?:${label}\\.)+${label}(?:\\?(.*))?$`, 'iu');
// `attach` makes some mail programs add a file from the disk; only what fills in words is let through.
const mailFields = new Set(['subject', 'body', 'cc']);
// Controls, spaces, bidirectional overrides, zero-width characters, backslash, quotes and angle brackets.
const neverInLink = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\\"<>`]/u;

/**
 * Whether an address may be handed to the computer to open: a web address with a real host name, or a mail address.
 * Everything else (files, shares, other programs' schemes, user@host tricks, bare numbers as hosts) is refused.
 * A grammar of what is allowed, so that it cannot disagree with a parser about what is hidden in it.
 */
export function mayOpenOutside(url: string): boolean {
  if (url.length > longest || neverInLink.test(url)) return false;
  if (/^mailto:/i.test(url)) return isMail(url);
  if (!webLink.test(url)) return false;
  const host = url.replace(/^https?:\/\//i, '').replace(/[/?#:].*$/, '');
  // A last label of digits (or 0x…) would be read as an IPv4 address, however it is spelled.
  return !/(?:^|\.)(?:\d+|0x[0-9a-f]*)\.?$/i.test(host);
}

function isMail(url: string): boolean {
  const match = mailLink.exec(url);
  if (match === null) return false;
  const query = match[1];
  if (query === undefined || query === '') return true;
  return query.split('&').every((field) => mailFields.has((field.split('=')[0] ?? '').toLowerCase()));
}
