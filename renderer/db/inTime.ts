/** A disk that is full, or gone, often answers nothing at all. */
export class TookTooLong extends Error {
  override readonly name = 'TookTooLong';
}

const patience = 8_000;
/** A large attachment on a slow disk is not a disk that hangs. */
const bytesPerMillisecond = 1_000;

/** Waits eight seconds, longer for many bytes, then gives up; what was begun may still end, and nobody hears it. */
export function inTime<T>(work: PromiseLike<T>, bytes = 0): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new TookTooLong()), patience + bytes / bytesPerMillisecond);
    work.then(
      (value) => {
        clearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
