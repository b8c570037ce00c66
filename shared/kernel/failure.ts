/** Facts that a sentence may name: a file's name, a limit in words, a version. */
export type Facts = Readonly<Record<string, string | number>>;

export interface Failure {
  readonly code: FailureCode;
  readonly facts: Facts;
}

type Words = (facts: Facts) => string;

/**
 * Every failure's words, one table: what happened, what to do, that nothing was lost.
 * A failure that is not here does not compile.
 */
const words = {
  'record.invalid': ({ name, problem }) => `${name}: ${problem} Nothing was changed.`,
  'record.missing': () => 'This entry is no longer there. It may have been removed in another window.',
  'record.changedElsewhere': () =>
    'This was changed in another window meanwhile, so it was not overwritten. What you typed is still here.',
  'store.full': () =>
    'The disk is full, so this was not saved. What you typed is still here. Free some space, then try again.',
  'store.failed': () =>
    'This could not be written to the disk. What you typed is still here. Close other windows of Mortar, then try again.',
  'store.noRoom': () =>
    'The disk is full. Your plan was not opened, because a full disk can damage it. Nothing was changed. Free some space, then try again.',
  'record.unusable': () =>
    'The folder for the second, safe copy of your plan cannot be used, so the plan was not opened. Nothing was changed. Check the disk, then try again.',
  'store.slow': () =>
    'The disk did not answer in time, so this is not saved yet. What you typed is still here. Try again in a moment.',
  'store.changed': () =>
    'What lies on the disk is no longer what was saved there. Nothing more is written to it. Save a plan file of what is here, then start Mortar again: it will offer to put everything back.',
  'record.notKept': () =>
    'The second, safe copy of this change could not be written, so it does not count as saved yet. It is still here. Free some space, then try again.',
  'record.drawnAnew': () =>
    'Mortar came with another browser engine, so the second copy of your plan was held against it, and it could not be read whole. A new one was made from the plan you see. Nothing in your plan was changed.',
  'record.notWhole': () =>
    'Mortar came with another browser engine, so the second copy of your plan was held against it. It could not be read whole, and no new one could be made. Nothing in your plan was changed. Save a plan file now, and check the disk.',
  'record.notRead': () => 'A safety copy beside your plan could not be read. Nothing was changed.',
  'plan.replacedElsewhere': () =>
    'Another window has put another plan in the place of this one, and this window holds changes that are not saved. Export a plan file to keep this plan as it is here. Try again writes the changes into the plan that is there now.',
  'store.newer': ({ version }) =>
    `This plan was last opened by a newer Mortar (data version ${version}). Nothing was changed. Open it with the newer version.`,
  'store.notUpgraded': () =>
    'This plan was last opened by an older Mortar. Before it is brought up to date, a safe copy of it is kept and read back, and that did not work. Nothing was changed. Check the disk and its free space, then try again.',
  'store.newEngine': () =>
    'Mortar came with another browser engine, and your plan is not opened under it before it is safe: there is no room for a copy of its store. Nothing was changed. Free some space, then try again.',
  'store.unavailable': () =>
    'This browser does not let Mortar keep data here. Leave private browsing, or allow site data for this address, then reload.',
  presenting: () => 'You are presenting, so nothing was changed. Choose Stop presenting first.',
  'plan.notSaved': () =>
    'Some changes are not saved yet, so this plan stays open. Choose Try again in the bar above first, or export a plan file.',
  'plan.notProven': () =>
    'The plan file could not be read back as it was made, so nothing was removed. Try again.',
  'file.notWritten': ({ name }) =>
    `${name} could not be written there. Choose another folder. Nothing in your plan was changed.`,
  'file.notRead': ({ name }) => `${name} could not be read. Nothing in your plan was changed.`,
  'file.tooLarge': ({ name, size, limit }) =>
    `${name} is ${size}; the limit is ${limit}. Keep it elsewhere and write where it is under Source or Notes. Nothing was changed.`,
  'file.noRoom': ({ name, size, limit, left }) =>
    `${name} is ${size}; files may take ${limit} together in a plan, and ${left} of that is left. Keep it elsewhere and write where it is under Source or Notes. Nothing was changed.`,
  'file.empty': ({ name }) => `${name} is empty. Nothing was changed.`,
  'planFile.notOne': ({ name }) => `${name} is not a Mortar plan file. Nothing was changed.`,
  'planFile.damaged': ({ name }) =>
    `${name} is damaged or was cut short, so none of it was taken. Nothing was changed. Try another copy.`,
  'planFile.newer': ({ name, version }) =>
    `${name} was made by a newer Mortar (data version ${version}). Update Mortar to open it. Nothing was changed.`,
  'planFile.tooBig': ({ name, limit }) =>
    `${name} holds more than Mortar will unpack (${limit}). Nothing was changed.`,
  'planFile.unsafe': ({ name }) =>
    `${name} contains names that a plan file never has, so none of it was taken. Nothing was changed.`,
  'planFile.invalid': ({ name, where, problem }) =>
    `${name} has an entry that does not fit (${where}: ${problem}). None of it was taken. Nothing was changed.`,
  'sealed.refused': ({ name }) =>
    `Wrong passphrase or damaged file: ${name} does not open with it. Nothing was changed. Try the passphrase again, or another copy.`,
  'lock.refused': () =>
    'This does not open the plan. Nothing was changed. Try again, or use the recovery code.',
  'lock.damaged': () =>
    'What guards this plan cannot be read on this computer. Nothing was changed. A backup opens with the same passphrase.',
  'lock.notDone': () => 'The lock could not be changed. The plan is as it was, and open. Try again.',
  'sealed.newer': ({ name }) =>
    `${name} was protected by a newer Mortar. Update Mortar to open it. Nothing was changed.`,
  'merge.otherPlan': ({ name }) =>
    `${name} is a file of another plan, so the two cannot be merged. It can only be put in the place of this one.`,
  'merge.doesNotFit': ({ name, entry, problem }) =>
    `${name} was not merged: together, ${entry} would not fit (${problem}) Nothing was changed.`,
  'export.failed': ({ format }) =>
    `The ${format} could not be made. Your plan is unchanged. Try again, or use another format.`,
  'backup.failed': ({ folder }) =>
    `The backup could not be written to ${folder}. Your plan is safe on this computer; earlier backups are untouched. Choose another folder in Settings.`,
  'backup.missing': ({ name }) => `The backup ${name} is no longer in the folder. Choose another one.`,
  'clipboard.denied': () => 'The text could not be copied. Select it on the page and copy it from there.',
  'link.refused': ({ url }) =>
    `Mortar opens only web and mail links outside. This one was not opened: ${url}`,
  'host.failed': () => 'The computer did not answer as expected. Nothing was lost. Try again.',
} satisfies Record<string, Words>;

export type FailureCode = keyof typeof words;

export function failure(code: FailureCode, facts: Facts = {}): Failure {
  return { code, facts };
}

/** The sentence for the person. Never an error code, never a stack trace. */
export function failureWords({ code, facts }: Failure): string {
  return words[code](facts);
}
