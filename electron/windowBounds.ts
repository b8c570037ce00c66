export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Narrower than this, the page itself would scroll sideways. */
export const smallestWindow = { width: 360, height: 480 } as const;
const usualWindow = { width: 1280, height: 840 } as const;
// So much of the window must show that its title bar can be taken hold of.
const graspable = 96;

/**
 * Where the window opens: where it stood, if a display still shows enough of it there (a laptop may have left its
 * second screen behind), and never larger than that display; else the usual size in the middle of the first one.
 */
export function windowBounds(saved: Bounds | undefined, displays: readonly [Bounds, ...Bounds[]]): Bounds {
  const home = saved === undefined ? undefined : displays.find((display) => isGraspable(saved, display));
  if (saved === undefined || home === undefined) return centered(displays[0]);
  const width = clamp(saved.width, smallestWindow.width, home.width);
  const height = clamp(saved.height, smallestWindow.height, home.height);
  return {
    x: clamp(saved.x, home.x, home.x + home.width - width),
    y: clamp(saved.y, home.y, home.y + home.height - height),
    width,
    height,
  };
}

function isGraspable(window: Bounds, display: Bounds): boolean {
  const acrossBy =
    Math.min(window.x + window.width, display.x + display.width) - Math.max(window.x, display.x);
  const isTitleBarInside =
    window.y >= display.y - graspable && window.y <= display.y + display.height - graspable;
  return acrossBy >= graspable && isTitleBarInside;
}

function centered(display: Bounds): Bounds {
  const width = Math.min(usualWindow.width, display.width);
  const height = Math.min(usualWindow.height, display.height);
  return {
    x: display.x + Math.round((display.width - width) / 2),
    y: display.y + Math.round((display.height - height) / 2),
    width,
    height,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
