import { IconButton } from '../ui/Button';
import { switchTheme } from '../ui/theme';

/** The other of light and dark, kept on this computer; back to what the computer has, it follows it again. */
export function ThemeButton() {
  return <IconButton icon="theme" label="Light or dark" onClick={switchTheme} />;
}
