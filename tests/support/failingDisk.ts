import * as nodeDisk from 'node:fs/promises';

type AnyCall = (...args: never[]) => unknown;

/** The real disk, whose n-th call fails, whichever function it is; calls on an open file count too. */
export function failingDisk(failsAt: number, code: string): { disk: typeof nodeDisk; calls: string[] } {
  const calls: string[] = [];
  function counted<T extends object>(holder: T): T {
    return new Proxy(holder, {
      get(target, name) {
        const member: unknown = Reflect.get(target, name);
        if (typeof member !== 'function') return member;
        return async (...args: never[]) => {
          calls.push(String(name));
          const isFailing = calls.length === failsAt;
          const failure = Object.assign(new Error(`${String(name)} failed`), { code });
          // A file that cannot be closed is closed all the same.
          if (isFailing && name !== 'close') throw failure;
          const answer: unknown = await (member as AnyCall).apply(target, args);
          if (isFailing) throw failure;
          return name === 'open' ? counted(Object(answer)) : answer;
        };
      },
    });
  }
  return { disk: counted({ ...nodeDisk }), calls };
}
