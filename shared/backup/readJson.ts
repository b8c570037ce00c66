import { strFromU8 } from 'fflate';
import { planFileLimits } from './limits';

/** The text is not JSON, or it is JSON made to hurt. */
export class JsonRefused extends Error {}

const itemsPerTurn = 2_000;
const quote = 34;
const backslash = 92;
const openBracket = 91;
const openBrace = 123;
const closeBracket = 93;
const closeBrace = 125;

/** Counts brackets before anything is parsed: a parser may run out of stack on what this refuses. */
function refuseDepth(bytes: Uint8Array): void {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] as number; // at is within them
    if (isInText) {
      if (byte === backslash) at += 1;
      else if (byte === quote) isInText = false;
    } else if (byte === quote) isInText = true;
    else if (byte === openBracket || byte === openBrace) {
      depth += 1;
      if (depth > planFileLimits.depth) throw new JsonRefused('nested too deeply');
    } else if (byte === closeBracket || byte === closeBrace) depth -= 1;
  }
}

// JSON.parse makes these own keys; the next Object.assign or spread of a careless reader would act on them.
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** The depth was checked first, so this cannot recurse far. */
function refuseKeys(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) refuseKeys(item);
  } else if (typeof value === 'object' && value !== null) {
    for (const key of Object.keys(value)) {
      if (forbiddenKeys.has(key)) throw new JsonRefused(`a field is called ${key}`);
      refuseKeys(Reflect.get(value, key));
    }
  }
}

/** Parses JSON from outside; throws `JsonRefused` with a reason in words. */
export async function readJson(bytes: Uint8Array, pause: () => Promise<void>): Promise<unknown> {
  refuseDepth(bytes);
  await pause();
  let value: unknown;
  try {
    value = JSON.parse(strFromU8(bytes));
  } catch {
    throw new JsonRefused('not written as it should be');
  }
  if (!Array.isArray(value)) refuseKeys(value);
  else {
    for (const [index, item] of value.entries()) {
      if (index % itemsPerTurn === 0) await pause();
      refuseKeys(item);
    }
  }
  return value;
}
