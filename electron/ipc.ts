import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import type * as z from 'zod/mini';
import { type BridgeCalls, type BridgeEvents, bridgeCallNames } from '../shared/bridge/bridge';
import { failure } from '../shared/kernel/failure';
import { failed, type Result } from '../shared/kernel/result';
import { appOrigin, originOf } from './origin';

type CallName = keyof BridgeCalls;
type RequestOf<Name extends CallName> = Parameters<BridgeCalls[Name]>[0];
type AnswerOf<Name extends CallName> = ReturnType<BridgeCalls[Name]>;

/** One ability: what a request must look like, and what is done with one that does. */
export interface Handler<Name extends CallName> {
  readonly request: z.ZodMiniType<RequestOf<Name>>;
  answer(request: RequestOf<Name>, window: BrowserWindow): AnswerOf<Name>;
}

export type Handlers = { readonly [Name in CallName]: Handler<Name> };

/** Every channel there is: the names of the bridge, each checked for who asks and what is asked. */
export function registerCalls(handlers: Handlers): void {
  for (const name of bridgeCallNames) {
    ipcMain.handle(name, (event, request: unknown) => {
      const window = trustedWindow(event);
      if (window === undefined) return failed(failure('host.failed'));
      return answerCall(handlers, name, request, window);
    });
  }
}

export async function answerCall<Name extends CallName>(
  handlers: Handlers,
  name: Name,
  request: unknown,
  window: BrowserWindow,
): Promise<Result<unknown>> {
  const handler: Handler<Name> = handlers[name];
  const checked = handler.request.safeParse(request);
  if (!checked.success) return failed(failure('host.failed'));
  try {
    return await handler.answer(checked.data, window);
  } catch (error) {
    // Each handler says what it expects to fail; what is left must still not cross as an exception with paths in it.
    console.error(`${name} failed:`, error instanceof Error ? error.name : 'unknown');
    return failed(failure('host.failed'));
  }
}

export function tell<Name extends keyof BridgeEvents>(
  contents: WebContents,
  name: Name,
  event: BridgeEvents[Name],
): void {
  contents.send(name, event);
}

/** The window whose own page asks: its main frame, at our origin. Frames inside it, and what is gone, are refused. */
function trustedWindow({ sender, senderFrame }: IpcMainInvokeEvent): BrowserWindow | undefined {
  const window = BrowserWindow.fromWebContents(sender);
  if (window === null || senderFrame === null || senderFrame !== sender.mainFrame) return undefined;
  return originOf(senderFrame.url) === appOrigin ? window : undefined;
}
