import { createContext } from 'react';

/** Monday is 1, Sunday is 7; null follows the locale. Calendars read it, the app's frame provides it. */
export const FirstDayOfWeek = createContext<number | null>(null);
