const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** RFC 4648, padded. This room knows no `btoa` and no `Buffer`. */
export function base64(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const three = ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    const left = bytes.length - at;
    parts.push(
      alphabet.charAt(three >> 18),
      alphabet.charAt((three >> 12) & 63),
      left > 1 ? alphabet.charAt((three >> 6) & 63) : '=',
      left > 2 ? alphabet.charAt(three & 63) : '=',
    );
  }
  return parts.join('');
}
