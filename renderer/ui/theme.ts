export type Theme = 'light' | 'dark';

/** null follows the computer. */
export type ChosenTheme = Theme | null;

const key = 'mortar-theme';

function systemTheme(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** What was chosen on this computer. Kept beside the plan, because it is needed before anything is painted. */
export function chosenTheme(): ChosenTheme {
  const kept = localStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : null;
}

export function chooseTheme(theme: ChosenTheme): void {
  if (theme === null) localStorage.removeItem(key);
  else localStorage.setItem(key, theme);
  applyTheme();
}

/** The other one than is shown now; the computer's own is followed again rather than repeated. */
export function switchTheme(): void {
  const other = (chosenTheme() ?? systemTheme()) === 'dark' ? 'light' : 'dark';
  chooseTheme(other === systemTheme() ? null : other);
}

export function applyTheme(): void {
  const theme = chosenTheme();
  if (theme === null) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
