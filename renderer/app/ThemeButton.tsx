import { IconButton } from '../ui/Button';

/** Follows the system until it is pressed; then the other theme, for as long as this window lives. */
export function ThemeButton() {
  return (
    <IconButton
      icon="theme"
      label="Light or dark"
      onClick={() => {
        const { dataset } = document.documentElement;
        const systemIsDark = matchMedia('(prefers-color-scheme: dark)').matches;
        const isDark = dataset.theme === 'dark' || (dataset.theme === undefined && systemIsDark);
        dataset.theme = isDark ? 'light' : 'dark';
      }}
    />
  );
}
