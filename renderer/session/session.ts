import { create } from 'zustand';
import type { PlacedFinding } from '../../shared/domain/identifierReview';
import type { IsoDate } from '../../shared/kernel/dates';
import { failure, failureWords } from '../../shared/kernel/failure';
import type { ChangeSet } from '../../shared/model/changeSet';

export interface Toast {
  readonly id: string;
  readonly words: string;
  readonly kind: 'done' | 'failed';
  /** Takes the deed back. */
  readonly undo?: ChangeSet | (() => void);
}

/** The dialogs of the product, by name; each is loaded when it is first opened. */
export type OpenDialog =
  | { readonly name: 'logWin'; readonly date?: IsoDate }
  | { readonly name: 'history'; readonly recordId: string; readonly title: string }
  | { readonly name: 'newGoal' }
  | { readonly name: 'closeGoal'; readonly goalId: string }
  | { readonly name: 'addCredential' }
  | { readonly name: 'logCe' }
  | { readonly name: 'importCe' }
  | { readonly name: 'packEntry'; readonly packId: string | null }
  | {
      readonly name: 'identifiers';
      readonly findings: readonly PlacedFinding[];
      /** As the button says it before "anyway". */
      readonly deed: 'Export' | 'Copy';
      answer(mayLeave: boolean): void;
    }
  /** Putting a lock on this plan, taking it away, or changing what opens it. */
  | { readonly name: 'planLock'; readonly deed: 'on' | 'off' | 'passphrase' | 'code' }
  | { readonly name: 'addPerson' }
  | { readonly name: 'importPeople' }
  | { readonly name: 'removePerson'; readonly personId: string }
  | { readonly name: 'startMessage'; readonly personId: string; readonly eventId?: string }
  | { readonly name: 'keyboard' };

interface Session {
  readonly toasts: readonly Toast[];
  readonly dialog: OpenDialog | null;
  /** What the quiet mark beside autosaved fields says. */
  readonly saving: 'idle' | 'saving' | 'saved' | 'failed';
  /** Fields in sight that hold what cannot be saved. */
  readonly unsavedFields: number;
  readonly isRailOpen: boolean;
  /** The window is to close over changes that are not saved, and the person has not decided yet. */
  readonly isClosingAsked: boolean;
  /** Only what other people may see is shown, see presenting.ts. */
  readonly isPresenting: boolean;
}

/** This window's own state. Never records: those are read from the plan. */
export const useSession = create<Session>()(() => ({
  toasts: [],
  dialog: null,
  saving: 'idle',
  unsavedFields: 0,
  isRailOpen: false,
  isClosingAsked: false,
  isPresenting: false,
}));

/** Whether the window shows only what other people may see; nothing can be changed meanwhile. */
export function isPresenting(): boolean {
  return useSession.getState().isPresenting;
}

/** While presenting, dialogs that show records, or what was typed into them, stay closed. */
const presentable: readonly OpenDialog['name'][] = ['identifiers', 'keyboard'];

export function openDialog(dialog: OpenDialog): void {
  if (isPresenting() && !presentable.includes(dialog.name)) {
    showToast({ words: failureWords(failure('presenting')), kind: 'failed' });
    return;
  }
  useSession.setState({ dialog });
}

export function closeDialog(): void {
  useSession.setState({ dialog: null });
}

export function showToast(toast: Omit<Toast, 'id'>): void {
  const id = crypto.randomUUID();
  // One deed at a time, in the place of the one before; a failure stays until it is read.
  useSession.setState(({ toasts }) => ({
    toasts: [...toasts.filter(({ kind }) => kind === 'failed').slice(-2), { ...toast, id }],
  }));
}

export function dismissToast(id: string): void {
  useSession.setState(({ toasts }) => ({ toasts: toasts.filter((toast) => toast.id !== id) }));
}
