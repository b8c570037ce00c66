import './ui/theme.css';
import './ui/base.css';
import './ui/parts.css';
import './app/frame.css';
import { openCurrentPlan } from './db/openPlan';
import { allowOwnScripts } from './host/scriptPolicy';
import { applyTheme } from './ui/theme';

allowOwnScripts();
applyTheme();
// The database begins to open before React is read: it is the longest part of a start that Mortar controls.
const opening = openCurrentPlan();
void import('./main').then(({ start }) => start(opening));
