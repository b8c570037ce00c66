/** The plan this window showed before it was loaded again, or that its person wants to choose another. */
export type PlanOfWindow = { readonly planId: string } | 'asks';

const prefix = 'mortar plan ';
const asks = 'mortar asks';

/**
 * A window's own name outlives loading it again and nothing else: each window keeps its plan, and the next person who
 * starts the program finds no trace of it. Only a page that was loaded again counts, not one a browser has restored.
 */
export function planOfWindow(): PlanOfWindow | null {
  const name: unknown = Reflect.get(globalThis, 'name');
  if (typeof name !== 'string' || !wasLoadedAgain()) return null;
  if (name === asks) return 'asks';
  return name.startsWith(prefix) ? { planId: name.slice(prefix.length) } : null;
}

export function keepPlanInWindow(planId: string): void {
  Reflect.set(globalThis, 'name', `${prefix}${planId}`);
}

/** The next time this window is loaded, it asks who is there. */
export function askInWindow(): void {
  Reflect.set(globalThis, 'name', asks);
}

function wasLoadedAgain(): boolean {
  return performance.getEntriesByType('navigation').some((entry) => Reflect.get(entry, 'type') === 'reload');
}
