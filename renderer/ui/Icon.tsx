/** Drawn on a 20-pixel square with a 1.5-pixel line, as one set. */
const paths = {
  mortar: 'M3 8.5h14M4.5 8.5c0 4 2 6.5 5.5 6.5s5.500-2.500 5.500-6.500M7 17.500h6M11.500 8.500 15 2.500',
  today: 'M3 14.5h14M6 14.5a4 4 0 0 1 8 0M10 5v2.5M4.3 8.3l1.5 1.5M15.7 8.3l-1.5 1.5M6.5 17h7',
  plan: 'M5 17V3.5M5 4h9.5l-2 3 2 3H5',
  log: 'M5 3.5h10v13H5zM8 7.5h4M8 10.5h4M3.5 6.5H6M3.5 10H6M3.5 13.5H6',
  credentials: 'M10 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M7.2 11.6 6 17l4-2 4 2-1.2-5.4',
  ladder: 'M3 16.500h4v-4h4v-4h4v-4h2',
  network:
    'M10 3a2.2 2.2 0 1 0 0 4.400A2.200 2.200 0 0 0 10 3M4.700 12.600a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 0 0 0-4.400M15.300 12.600a2.200 2.200 0 1 0 0 4.400 2.200 2.200 0 0 0 0-4.400M8.900 7.200 6 12.700M11.100 7.200 14 12.700M6.900 14.800h6.200',
  case: 'M5 2.5h7l3 3v12H5zM12 2.5v3h3M8 9.5h4M8 12.5h4',
  settings:
    'M3 6.5h7M14 6.5h3M3 13.5h3M10 13.5h7M12 4.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4M8 11.5a2 2 0 1 0 0 4 2 2 0 0 0 0-4',
  menu: 'M3 6h14M3 10h14M3 14h14',
  search: 'M9 4a5 5 0 1 0 0 10A5 5 0 0 0 9 4M13 13l3.5 3.5',
  plus: 'M10 4v12M4 10h12',
  back: 'M12 4l-6 6 6 6',
  close: 'M5 5l10 10M15 5 5 15',
  up: 'M10 16V4M5 9l5-5 5 5',
  down: 'M10 4v12M5 11l5 5 5-5',
  calendar: 'M3.5 5h13v11.5h-13zM3.5 8.5h13M7 3v3.5M13 3v3.5',
  file: 'M5 2.5h7l3 3v12H5zM12 2.5v3h3',
  tick: 'M4 10.5l4 4 8-9',
  lock: 'M5 9h10v8H5zM7 9V6.5a3 3 0 0 1 6 0V9',
  hide: 'M3 10s2.500-5 7-5 7 5 7 5-2.500 5-7 5-7-5-7-5M4 16.500 16 3.500',
  theme: 'M10 4a6 6 0 1 0 0 12 6 6 0 0 0 0-12',
} as const;

/** Parts that are filled, not drawn. */
const fills: Partial<Record<keyof typeof paths, string>> = { theme: 'M10 4a6 6 0 0 1 0 12z' };

export type IconName = keyof typeof paths;

/** Always beside a word or inside a named control, so it has no name of its own. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="i" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
      {fills[name] && <path d={fills[name]} fill="currentColor" />}
    </svg>
  );
}
