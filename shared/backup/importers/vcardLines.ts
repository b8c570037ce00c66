/** One property of a card: `item1.TEL;TYPE=CELL:555-0148`. */
export interface CardProperty {
  readonly name: string;
  readonly params: readonly string[];
  readonly value: string;
}

export interface CardLines {
  /** More of the file's text, of any length. */
  push(text: string): void;
  /** The file is at its end. */
  end(): void;
}

/** Pictures, sounds and keys: never kept in memory, however large. */
const skipped = /^(?:[\w-]+\.)?(PHOTO|LOGO|SOUND|KEY)[;:]/i;
const longestLine = 200_000;

interface Listener {
  property(property: CardProperty): void;
  /** A picture, sound or key that stays in the file. */
  leftOut(name: string): void;
}

/**
 * Reads the properties of vCards 2.1, 3.0 and 4.0 from pieces of text: folded lines, soft line ends of quoted-printable,
 * base64 that runs on without a sign. What is no property is passed over.
 */
export function cardLines(listener: Listener): CardLines {
  let rest = '';
  let pending: string | null = null;
  let isSkipping = false;

  function finish() {
    if (pending !== null) {
      const property = propertyOf(pending);
      if (property !== null) listener.property(property);
    }
    pending = null;
  }

  function take(line: string) {
    if (isSkipping) {
      // Base64 has no colon, and a folded line begins with a space: anything else is the next property.
      if (/^[ \t]/.test(line) || !/^[\w.-]+(;[^:]*)?:/.test(line)) return;
      isSkipping = false;
    }
    if (pending !== null && isSoft(pending)) {
      pending = `${pending.slice(0, -1)}${line}`;
      return;
    }
    if (/^[ \t]/.test(line)) {
      if (pending !== null && pending.length < longestLine) pending += line.slice(1);
      return;
    }
    finish();
    const left = skipped.exec(line);
    if (left !== null) {
      isSkipping = true;
      listener.leftOut((left[1] ?? '').toUpperCase());
    } else pending = line.slice(0, longestLine);
  }

  return {
    push(text) {
      const lines = (rest + text).split(/\r\n|\n|\r(?!$)/);
      rest = lines.pop() ?? '';
      for (const line of lines) take(line);
      // A picture of 20 MB may stand on one line: its beginning is enough to know it by.
      if (rest.length > longestLine) rest = rest.slice(0, longestLine);
    },
    end() {
      if (rest !== '') take(rest.replace(/\r$/, ''));
      finish();
    },
  };
}

/** Quoted-printable goes on in the next line after `=`. */
function isSoft(line: string): boolean {
  return line.endsWith('=') && /^[^:]*quoted-printable/i.test(line);
}

function propertyOf(line: string): CardProperty | null {
  let isQuoted = false;
  let colon = -1;
  for (let at = 0; at < line.length && colon < 0; at += 1) {
    if (line[at] === '"') isQuoted = !isQuoted;
    else if (line[at] === ':' && !isQuoted) colon = at;
  }
  if (colon < 1) return null;
  const [head = '', ...params] = line.slice(0, colon).split(';');
  const name = (head.split('.').pop() ?? '').trim().toUpperCase();
  return name === '' ? null : { name, params, value: line.slice(colon + 1) };
}
