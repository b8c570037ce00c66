import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import * as nodeDisk from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { recordFolder } from '../../electron/recordFolder';

const newRoot = (): string => join(mkdtempSync(join(tmpdir(), 'mortar-keyring-')), 'record');

it('a lock that is taken away takes its keyring along, also one that was never there', async () => {
  const root = newRoot();
  const record = recordFolder(root);
  await record.writeKeyring('main', null);
  await record.writeKeyring('main', 'wrapped');
  expect(readFileSync(join(root, 'main/keyring.json'), 'utf8')).toBe('wrapped');
  await record.writeKeyring('main', null);
  expect(existsSync(join(root, 'main/keyring.json'))).toBe(false);
});

it('a keyring that cannot be taken away is said, and stays', async () => {
  const root = newRoot();
  await recordFolder(root).writeKeyring('main', 'wrapped');
  const refused = Object.assign(new Error('busy'), { code: 'EBUSY' });
  const disk = { ...nodeDisk, unlink: () => Promise.reject(refused) };
  await expect(recordFolder(root, disk).writeKeyring('main', null)).rejects.toThrow('busy');
  expect(readFileSync(join(root, 'main/keyring.json'), 'utf8')).toBe('wrapped');
});
