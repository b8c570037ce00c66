import * as z from 'zod/mini';
import type { Handler } from '../ipc';
import type { MachineState } from '../machineState';
import { chooseAndWrite } from './chooseFile';
import { extension, fileBytes, suggestedName } from './requests';

export function saveFile(state: MachineState): Handler<'saveFile'> {
  return {
    request: z.strictObject({ suggestedName, extension, mediaType: z.string(), bytes: fileBytes }),
    answer: (request, window) => chooseAndWrite(window, state, request, async () => request.bytes),
  };
}
