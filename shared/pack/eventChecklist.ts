import type { EventCheck } from '../model/event';

/** What helps before a day among people, and on the days after it; every line is the person's to change. */
export const eventChecklist: readonly EventCheck[] = [
  {
    text: 'Say my 30 seconds aloud: what I do, what I do well, what I look for',
    when: 'before',
    isDone: false,
  },
  { text: 'Three open questions to ask, then listen', when: 'before', isDone: false },
  { text: 'Dressed for the place, and there early', when: 'before', isDone: false },
  {
    text: 'Write down each name, where we met, what about and what I promised, the same day',
    when: 'after',
    isDone: false,
  },
  { text: 'Swap contacts with whom I really talked', when: 'after', isDone: false },
  { text: 'Follow up within days, and log it', when: 'after', isDone: false },
];
