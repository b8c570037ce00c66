import { later } from '../ui/later';
import { features } from './features';

/** The screens, each read when it is first shown or shortly before. */
export const screens = new Map(
  features.map(({ place, load }) => [place, later(() => load().then(({ Screen }) => Screen))]),
);
