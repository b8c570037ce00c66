import { count } from '../../kernel/words';
import type { Impact } from '../../model/impact';
import type { Profile } from '../../model/profile';
import { mayBeShown, strongestFirst } from '../case';

/** How fast people speak to someone they have just met. */
export const wordsPerMinute = 140;
export const pitchSeconds = 30;

/**
 * Who I am, what I have done, what I want: a first draft from the plan, and nothing that is not in it. What is private
 * is never said. [Note: private never leaves]
 */
export function draftedPitch(profile: Profile, wins: readonly Impact[]): string {
  const [best] = strongestFirst(wins.filter((win) => mayBeShown(win) && win.result.trim() !== ''));
  return [whoWords(profile), best === undefined ? '' : doneWords(best), wantWords(profile)]
    .filter((words) => words !== '')
    .join(' ');
}

function whoWords({ name, role, employer }: Profile): string {
  const is = [name.trim(), withArticle(role.trim())].filter((part) => part !== '').join(', ');
  if (is === '') return employer.trim() === '' ? '' : `I work at ${employer.trim()}.`;
  return `I am ${is}${employer.trim() === '' ? '' : ` at ${employer.trim()}`}.`;
}

function withArticle(role: string): string {
  if (role === '' || /^(an?|the)\s/i.test(role)) return role;
  return `${/^[aeiou]/i.test(role) ? 'an' : 'a'} ${role}`;
}

function doneWords({ what, result }: Impact): string {
  return `${asSpoken(firstSentence(what))} ${firstSentence(result)}`.trim();
}

function wantWords({ aim }: Profile): string {
  const words = aim.trim().replace(/[.!?\s]+$/, '');
  return words === '' ? '' : `I am working toward ${words}.`;
}

/** One sentence is enough to say aloud. */
function firstSentence(text: string): string {
  const [first = ''] = text
    .trim()
    .replace(/\s+/g, ' ')
    .split(/(?<=[.!?])\s+(?=\p{Lu})/u);
  return first === '' || /[.!?…]$/.test(first) ? first : `${first}.`;
}

const irregular = new Set(
  'built brought caught cut did drew found gave got held kept led made met put ran rebuilt rewrote saw sent set spoke taught took won wrote'.split(
    ' ',
  ),
);

/** The log leaves the I out (`Moved first doses`); spoken it comes back. Other sentences stay as they are. */
function asSpoken(sentence: string): string {
  const [first = ''] = sentence.split(/[\s,]/);
  const verb = first.toLowerCase();
  const isPast = irregular.has(verb) || /^[a-z]{2,}[^e]ed$/.test(verb);
  return isPast ? `I ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}` : sentence;
}

export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Seconds it takes to say, rounded up: nobody is finished early. */
export function spokenSeconds(words: number): number {
  return Math.ceil((words * 60) / wordsPerMinute);
}

/** `52 words, about 23 seconds at 140 words a minute.` and what is too much for the half minute. */
export function spokenWords(text: string): string {
  const words = wordsIn(text);
  const most = Math.floor((pitchSeconds * wordsPerMinute) / 60);
  const length = `${count(words, 'word')}, about ${count(spokenSeconds(words), 'second')} at ${wordsPerMinute} words a minute.`;
  if (words <= most) return length;
  return `${length} ${count(words - most, 'word')} more than ${pitchSeconds} seconds hold.`;
}
