// The first that fits: browsers name those they descend from too.
const engines: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Edg\w*\/(\d+)/, 'Edge'],
  [/OPR\/(\d+)/, 'Opera'],
  [/Firefox\/(\d+)/, 'Firefox'],
  [/Chrome\/(\d+)/, 'Chromium'],
  [/Version\/(\d+(?:\.\d+)?).*Safari/, 'Safari'],
];

const systems: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/iPhone|iPad/, 'iOS'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

/** `Chromium 114`, of the long line by which a browser names itself. */
export function engineWords(userAgent: string): string {
  for (const [pattern, name] of engines) {
    const version = pattern.exec(userAgent)?.[1];
    if (version !== undefined) return `${name} ${version}`;
  }
  return 'A browser';
}

/** `Linux`; empty where the browser does not say. */
export function systemWords(userAgent: string): string {
  return systems.find(([pattern]) => pattern.test(userAgent))?.[1] ?? '';
}
