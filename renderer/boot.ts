import './ui/theme.css';
import './ui/base.css';
import './ui/parts.css';
import './app/frame.css';
import { checkStore } from './app/safety/checkStore';
import { allowOwnScripts } from './host/scriptPolicy';
import { applyTheme } from './ui/theme';

allowOwnScripts();
applyTheme();
// The database begins to open before React is read: it is the longest part of a start that Mortar controls.
const checking = checkStore();
void import('./main').then(({ start }) => start(checking));
