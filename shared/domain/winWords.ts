import type { Part, WayOfKnowing } from '../model/impact';

/** A win's own words, as every form and page says them. */
export const partWords: Readonly<Record<Part, string>> = {
  led: 'I led it',
  shared: 'We shared it',
  supported: 'I supported it',
};

export const wayOfKnowingWords: Readonly<Record<WayOfKnowing, string>> = {
  measured: 'Measured',
  counted: 'Counted',
  estimated: 'Estimated',
};
