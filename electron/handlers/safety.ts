import { app, session } from 'electron';
import * as z from 'zod/mini';
import type { Safety, SafetyCalls } from '../../shared/bridge/safetyCalls';
import { failure } from '../../shared/kernel/failure';
import { failed, ok } from '../../shared/kernel/result';
import { diskSpace } from '../diskSpace';
import { type EngineCopy, isSameEngine } from '../engineCopy';
import type { Handlers } from '../ipc';
import { keepAside } from '../keepAside';
import { recordFolder } from '../recordFolder';
import { recordRoot } from '../recordRoot';
import { count, fileBytes, nothing, planId, segment, sha256 } from './requests';

type SafetyHandlers = Pick<Handlers, keyof SafetyCalls>;

const isSealed = z.optional(z.boolean());

const status = z.strictObject({
  storeId: z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/)),
  schemaVersion: count,
  revision: count,
  counts: z.record(z.string().check(z.regex(/^[A-Za-z]{1,40}$/)), count),
  digest: z.optional(z.string().check(z.regex(/^[0-9a-f]{24}$/))),
  at: z.string().check(z.maxLength(40)),
  segment,
  size: count,
});

/** The record beside the store: see shared/bridge/safetyCalls.ts. */
export function safetyHandlers(copy: EngineCopy): SafetyHandlers {
  const record = recordFolder(recordRoot());
  const space = diskSpace([app.getPath('userData'), recordRoot()], recordRoot());
  const notKept = async () => {
    // What could not be written may be written after the reserve is let go; the page asks again.
    await space.letReserveGo();
    return failed(failure('record.notKept'));
  };
  const notRead = () => failed(failure('record.notRead'));
  const versions = {
    app: app.getVersion(),
    electron: process.versions.electron ?? '',
    chromium: process.versions.chrome ?? '',
  };
  return {
    appendJournal: {
      request: z.strictObject({ planId, segment, bytes: fileBytes }),
      answer: (request) => record.appendJournal(request).then(ok, notKept),
    },
    readJournal: {
      request: z.strictObject({ planId, segment }),
      answer: (request) => record.readJournal(request).then(ok, notRead),
    },
    keepFile: {
      request: z.strictObject({ planId, sha256, bytes: fileBytes, isSealed }),
      answer: (request) => record.keepFile(request).then(ok, notKept),
    },
    readKeptFile: {
      request: z.strictObject({ planId, sha256, isSealed }),
      answer: (request) => record.readKeptFile(request).then(ok, notRead),
    },
    proveKeptFiles: {
      request: z.strictObject({ planId, files: z.array(sha256) }),
      answer: (request) => record.proveKeptFiles(request).then((sound) => ok({ sound }), notRead),
    },
    writeStatus: {
      request: z.strictObject({ planId, status }),
      answer: (request) =>
        record.writeStatus(request.planId, { ...request.status, ...versions }).then(ok, notKept),
    },
    writeSnapshot: {
      request: z.strictObject({ planId, segment, revision: count, bytes: fileBytes }),
      answer: (request) => record.writeSnapshot(request).then(ok, notKept),
    },
    readSnapshot: {
      request: z.strictObject({ planId, segment, revision: count }),
      answer: (request) => record.readSnapshot(request).then(ok, notRead),
    },
    readSafety: {
      request: z.strictObject({ planId }),
      answer: (request) =>
        record.readSafety(request.planId).then((read) => {
          const isSame = read.status === null || isSameEngine(read.status, versions);
          return ok<Safety>({ ...read, engine: isSame || copy === 'notNeeded' ? 'same' : copy });
        }, notRead),
    },
    tidyRecord: {
      request: z.strictObject({ planId, segment, files: z.array(sha256), alsoNew: z.optional(z.boolean()) }),
      answer: (request) => record.tidyRecord(request).then(ok, notKept),
    },
    writeKeyring: {
      request: z.strictObject({ planId, keyring: z.nullable(z.string().check(z.maxLength(8_192))) }),
      answer: (request) => record.writeKeyring(request.planId, request.keyring).then(ok, notKept),
    },
    keepAside: {
      request: z.strictObject({ planId, thenClears: z.optional(z.boolean()) }),
      answer: ({ thenClears }) =>
        keepAside(app.getPath('userData'), recordRoot(), new Date().toISOString())
          .then(async (folder) => {
            if (thenClears) await session.defaultSession.clearStorageData({ storages: ['indexdb'] });
            return ok({ folder });
          })
          .catch(notKept),
    },
    listRecords: {
      request: nothing,
      answer: () =>
        record.listRecords().then((plans) => ok({ planIds: plans.map(({ id }) => id), plans }), notRead),
    },
    writePlanName: {
      request: z.strictObject({ planId, name: z.string().check(z.maxLength(300)) }),
      answer: (request) => record.writePlanName(request.planId, request.name).then(ok, notKept),
    },
    setRecordAside: {
      request: z.strictObject({ planId }),
      answer: (request) => record.setRecordAside(request.planId, new Date().toISOString()).then(ok, notKept),
    },
    freeSpace: {
      request: nothing,
      answer: () => space.free().then((bytes) => ok({ bytes }), notRead),
    },
  };
}
