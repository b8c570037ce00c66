import { scryptSync } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { quietWork } from '../../renderer/db/work';
import { openPlanFileBytes } from '../../renderer/records/openPlanFileBytes';
import { protect } from '../../renderer/records/protect';
import { planFileLimits } from '../../shared/backup/limits';
import { failure } from '../../shared/kernel/failure';
import { failed, ok, wasCancelled } from '../../shared/kernel/result';
import type { ScryptCost } from '../../shared/sealed/cryptography';
import { somePlanFile } from '../backup/somePlan';
import { openedByHand } from '../support/sealedByHand';

const computer = { hasMemory: true };
// There are no threads of a browser here; the journeys run the real one.
vi.mock('../../renderer/db/sealing/scryptInThread', () => ({
  scryptInThread: async (secret: Uint8Array, salt: Uint8Array, { n, r, p }: ScryptCost) => {
    if (!computer.hasMemory) throw new Error('scrypt: out of memory');
    return Uint8Array.from(scryptSync(secret, salt, 32, { N: n, r, p, maxmem: 512 * 2 ** 20 }));
  },
}));

const name = 'plan protected.mortar';
const passphrase = 'four odd words together';
const plain = await somePlanFile();

async function sealedPlanFile(): Promise<Uint8Array> {
  const sealed = await protect(plain, passphrase, quietWork());
  if (!sealed.ok || wasCancelled(sealed.value)) throw new Error('not sealed');
  return sealed.value;
}
const sealed = await sealedPlanFile();

/** Somebody who gives these answers, one after the other; `asked` is what they were told each time. */
function somebody(...answers: (string | null)[]) {
  const asked: (string | null)[] = [];
  let settled = 0;
  const question = {
    ask: async ({ problem }: { readonly problem: string | null }) => {
      asked.push(problem);
      return answers[asked.length - 1] ?? null;
    },
    settled: () => {
      settled += 1;
    },
  };
  return { question, asked, isSettled: () => settled === 1 };
}

beforeEach(() => {
  computer.hasMemory = true;
});

describe('a protected plan file', () => {
  it('is the plan file, to whoever has the passphrase and any reader of the format', () => {
    expect(openedByHand(sealed, passphrase).equals(plain)).toBe(true);
  });

  it('opens with its passphrase, after any number of wrong ones, each of them said', async () => {
    const { question, asked, isSettled } = somebody('wrong words', 'Four odd words together', passphrase);
    expect(await openPlanFileBytes(sealed, name, question, quietWork())).toEqual(ok(plain));
    const wrong = expect.stringMatching(/^Wrong passphrase or damaged file: plan protected\.mortar/);
    expect(asked).toEqual([null, wrong, wrong]);
    expect(isSettled()).toBe(true);
  });

  it('stays closed when the person would rather not', async () => {
    const { question, isSettled } = somebody('wrong words', null);
    expect(await openPlanFileBytes(sealed, name, question, quietWork())).toEqual(ok({ cancelled: true }));
    expect(isSettled()).toBe(true);
  });

  it('with a byte turned is the wrong passphrase or damaged, and with a damaged header nobody is asked', async () => {
    const turned = Uint8Array.from(sealed);
    turned[sealed.length - 30] = (turned[sealed.length - 30] ?? 0) ^ 1;
    const one = somebody(passphrase, null);
    await openPlanFileBytes(turned, name, one.question, quietWork());
    expect(one.asked[1]).toMatch(/^Wrong passphrase or damaged file/);
    const other = somebody();
    const read = await openPlanFileBytes(sealed.subarray(0, 200), name, other.question, quietWork());
    expect(read).toEqual(failed(failure('planFile.damaged', { name })));
    expect(other.asked).toEqual([]);
  });

  it('from a newer Mortar, or larger than any, is refused without asking', async () => {
    const newer = Uint8Array.from(sealed);
    newer[14] = '2'.charCodeAt(0);
    const { question, asked } = somebody();
    expect(await openPlanFileBytes(newer, name, question, quietWork())).toEqual(
      failed(failure('sealed.newer', { name })),
    );
    const large = Object.defineProperty(Uint8Array.from(sealed), 'length', {
      value: planFileLimits.fileBytes + 2_000_000,
    });
    expect(await openPlanFileBytes(large, name, question, quietWork())).toMatchObject({
      failure: { code: 'planFile.tooBig' },
    });
    expect(asked).toEqual([]);
  });

  it('can be stopped while it is opened, and while it is made', async () => {
    const controller = new AbortController();
    controller.abort();
    const work = { ...quietWork(), signal: controller.signal };
    const { question } = somebody(passphrase);
    expect(await openPlanFileBytes(sealed, name, question, work)).toEqual(ok({ cancelled: true }));
    expect(await protect(plain, passphrase, work)).toEqual(ok({ cancelled: true }));
  });

  it('on a computer without memory for a key is a failure, never a wrong passphrase', async () => {
    computer.hasMemory = false;
    const { question, asked } = somebody(passphrase);
    expect(await openPlanFileBytes(sealed, name, question, quietWork())).toEqual(
      failed(failure('host.failed')),
    );
    expect(asked).toEqual([null]);
    expect(await protect(plain, passphrase, quietWork())).toEqual(
      failed(failure('export.failed', { format: 'protected file' })),
    );
  });
});

it('a plan file that is not protected passes as it is, and nobody is asked', async () => {
  const { question, asked } = somebody();
  expect(await openPlanFileBytes(plain, name, question, quietWork())).toEqual(ok(plain));
  expect(asked).toEqual([]);
});
