import { excerpt, listed } from '../../kernel/words';
import type { Goal } from '../../model/goal';
import type { Person, Tie } from '../../model/person';
import type { Profile } from '../../model/profile';
import { isClosed } from '../goals';
import { fold } from '../search';

/** Something I need exposure to, where it is written, and who of my people could help. */
export interface WantedArea {
  readonly area: string;
  /** Goals that ask for it; empty where the profile does. */
  readonly goals: readonly Goal[];
  readonly fits: readonly MentorFit[];
}

export interface MentorFit {
  readonly person: Person;
  /** Why, in a sentence or two. */
  readonly reason: string;
}

/** Each area once, in the order of the profile, then of the goals that are open. */
export function mentorsWanted(
  { exposure }: Pick<Profile, 'exposure'>,
  goals: readonly Goal[],
  people: readonly Person[],
): readonly WantedArea[] {
  const wanted = new Map<string, { readonly area: string; readonly goals: Goal[] }>();
  const want = (text: string, goal: Goal | null) => {
    const area = text.trim().replace(/[.\s]+$/, '');
    const key = significantWords(area).join(' ');
    if (key === '') return;
    const known = wanted.get(key) ?? { area: excerpt(area, 120), goals: [] };
    if (goal !== null && !known.goals.includes(goal)) known.goals.push(goal);
    wanted.set(key, known);
  };
  for (const area of exposure) want(area, null);
  for (const goal of goals) {
    if (goal.deletedAt !== null || isClosed(goal)) continue;
    for (const area of areasOf(goal.exposure)) want(area, goal);
  }
  return [...wanted.values()].map(({ area, goals: asking }) => ({
    area,
    goals: asking,
    fits: fitsFor(area, asking, people),
  }));
}

/** `Automation: the vendor’s menu` names automation; `sterile work, inventory` names two. */
export function areasOf(exposure: string): readonly string[] {
  return exposure
    .split(/[,;\n]|\.\s/)
    .map((part) => part.split(':')[0]?.trim() ?? '')
    .filter((part) => part !== '');
}

const closeness: Readonly<Record<Tie, number>> = { close: 0, familiar: 1, new: 2 };

function fitsFor(area: string, goals: readonly Goal[], people: readonly Person[]): readonly MentorFit[] {
  return people
    .filter(({ deletedAt }) => deletedAt === null)
    .flatMap((person) => {
      const known = person.knows.filter((one) => speaksOf(one, area));
      const inRole = known.length === 0 && speaksOf(person.role, area);
      if (known.length === 0 && !inRole) return [];
      return [{ person, inRole, reason: reasonWords(person, known, area, goals) }];
    })
    .sort(
      (one, other) =>
        Number(one.inRole) - Number(other.inRole) ||
        closeness[one.person.tie ?? 'new'] - closeness[other.person.tie ?? 'new'] ||
        one.person.name.localeCompare(other.person.name),
    )
    .map(({ person, reason }) => ({ person, reason }));
}

function reasonWords(person: Person, known: readonly string[], area: string, goals: readonly Goal[]): string {
  const why =
    known.length > 0
      ? `Knows ${listed(known.map((one) => one.trim()))}`
      : `Works as ${person.role.trim()}, which sounds like it`;
  const wanted =
    goals.length === 0
      ? `you want to see more of ${area}`
      : `${listed(goals.slice(0, 2).map(({ title }) => `“${excerpt(title, 60)}”`))} asks for ${area}`;
  const tie =
    person.tie === 'close'
      ? ' You know each other well.'
      : person.tie === 'new' || person.tie === null
        ? ' You have only just met: ask for advice before anything else.'
        : '';
  const offered = person.offered.trim() === '' ? '' : ` Offered: ${excerpt(person.offered, 100)}`;
  return `${why}; ${wanted}.${tie}${offered}`;
}

const empty = new Set(
  'and or the a an of in on at to for with from more about my how work works working pharmacy technician'.split(
    ' ',
  ),
);

function significantWords(text: string): readonly string[] {
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word));
}

/** Every word of the shorter phrase begins a word of the longer one, or is begun by it: `lead`, `leadership`. */
function speaksOf(text: string, area: string): boolean {
  const [fewer = [], more = []] = [significantWords(text), significantWords(area)].sort(
    (one, other) => one.length - other.length,
  );
  return fewer.length > 0 && fewer.every((word) => more.some((other) => isAkin(word, other)));
}

const shortestStem = 4;

function isAkin(one: string, other: string): boolean {
  if (one === other) return true;
  const [short = '', long = ''] = one.length < other.length ? [one, other] : [other, one];
  return short.length >= shortestStem && long.startsWith(short);
}
