import { spawn } from 'node:child_process';

/**
 * A started program whose page can be asked questions over the devtools pipe. Unlike Playwright it adds nothing to
 * the start: both the bare page and Mortar carry the same one switch.
 * @param {{ path: string, args: readonly string[], env?: Record<string, string | undefined> }} command
 */
export function start({ path, args, env = {} }) {
  const spawnedAt = performance.timeOrigin + performance.now();
  const child = spawn(path, [...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = `${said}${chunk}`.slice(-4000);
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const [, , , toProgram, fromProgram] = /** @type {any[]} */ (child.stdio);
  const waiting = new Map();
  /** @type {{ method: string, params: any }[]} */
  const events = [];
  let asked = 0;
  let buffered = Buffer.alloc(0);
  toProgram.on('error', () => undefined);
  fromProgram.on('data', (/** @type {Buffer} */ chunk) => {
    buffered = Buffer.concat([buffered, chunk]);
    for (let end = buffered.indexOf(0); end !== -1; end = buffered.indexOf(0)) {
      const message = JSON.parse(buffered.subarray(0, end).toString());
      buffered = buffered.subarray(end + 1);
      if (message.method === 'Network.requestWillBeSent') events.push(message);
      const wait = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) wait?.reject(new Error(message.error.message));
      else wait?.resolve(message.result);
    }
  });

  /** @param {string} method @param {object} [params] @param {string} [sessionId] @returns {Promise<any>} */
  function send(method, params = {}, sessionId) {
    asked += 1;
    const id = asked;
    toProgram.write(`${JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) })}\0`);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no answer to ${method}\n${said}`)), 240_000);
      timer.unref();
      const settle = (/** @type {(value: any) => void} */ done) => (/** @type {any} */ value) => {
        clearTimeout(timer);
        done(value);
      };
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
    });
  }

  return {
    pid: child.pid ?? 0,
    /** What the page asked for since `Network.enable`. */
    requests: () => events.map(({ params }) => params),
    spawnedAt,
    /** The first page whose address begins so, ready to be asked. */
    async page(address = '') {
      for (let tries = 0; tries < 600; tries += 1) {
        const { targetInfos } = await send('Target.getTargets');
        const target = targetInfos.find(
          (/** @type {any} */ info) => info.type === 'page' && info.url.startsWith(address),
        );
        if (target) {
          const { sessionId } = await send('Target.attachToTarget', {
            targetId: target.targetId,
            flatten: true,
          });
          const page = pageOf(send, sessionId);
          // A window that has just opened may have no document to ask yet.
          const isThere = await page.run(isLoaded, address).catch(() => false);
          if (isThere) return page;
        }
        await pause(50);
      }
      throw new Error(`no page at ${address}\n${said}`);
    },
    async close() {
      await Promise.race([send('Browser.close').catch(() => undefined), pause(1000)]);
      const isGone = await Promise.race([ended.then(() => true), pause(4000).then(() => false)]);
      if (!isGone) child.kill('SIGKILL');
      await ended;
    },
  };
}

/** @param {(method: string, params?: object, sessionId?: string) => Promise<any>} send @param {string} sessionId */
function pageOf(send, sessionId) {
  return {
    /** Calls a function that stands on its own, in the page, with JSON arguments; its promise is awaited.
     * @param {Function} action @param {...any} args @returns {Promise<any>} */
    async run(action, ...args) {
      const expression = `(${action})(${args.map((arg) => JSON.stringify(arg)).join(',')})`;
      const { result, exceptionDetails } = await send(
        'Runtime.evaluate',
        { expression, awaitPromise: true, returnByValue: true, userGesture: true },
        sessionId,
      );
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    },
    /** @param {string} method @param {object} [params] */
    send: (method, params) => send(method, params, sessionId),
  };
}

/** @param {number} milliseconds @returns {Promise<void>} */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** @param {string} address */
function isLoaded(address) {
  return location.href.startsWith(address) && document.readyState === 'complete';
}
