/**
 * A plan of twenty years, always the same: wins of 600 characters whose words follow Zipf's law over a vocabulary of
 * 30,000, goals, milestones and credentials. Stands on its own: it runs in the page, which writes what it gives.
 * @param {{ wins: number, goals: number, milestones: number, credentials: number }} counts
 */
export function twentyYears({ wins, goals, milestones, credentials }) {
  let seed = 20260101;
  const random = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const starts = 'b c d f g h k l m n p r s t v br cr dr fl gr pl pr st tr'.split(' ');
  const vowels = 'a e i o u ea io ou'.split(' ');
  const syllable = () =>
    starts[Math.floor(random() * starts.length)] + vowels[Math.floor(random() * vowels.length)];
  const known = 'medication inventory sterile vaccine compounding reconciled technician discrepancy'.split(
    ' ',
  );
  const vocabulary = [...known];
  for (let word = 0; word < 30_000; word += 1) {
    let text = syllable();
    for (let more = 0; more < 1 + (word % 3); more += 1) text += syllable();
    vocabulary.push(text + (random() < 0.3 ? 'n' : ''));
  }
  const word = () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'medication';
  const text = (length) => {
    let line = '';
    while (line.length < length) line += `${line === '' ? '' : ' '}${word()}`;
    return line.slice(0, length).trim();
  };
  const day = (index, of) => {
    const date = new Date(Date.UTC(2006, 10, 22) + Math.floor((index / of) * 7305) * 86_400_000);
    return date.toISOString().slice(0, 10);
  };
  const at = '2026-11-01T12:00:00.000Z';
  const stamps = (id) => ({ id, createdAt: at, updatedAt: at, deletedAt: null });
  const id = (kind, index) => `${kind}-${String((index * 7919) % 1_000_003).padStart(7, '0')}-${index}`;
  const many = (count, make) => Array.from({ length: count }, (_, index) => make(index));
  const categories = ['safety', 'speed', null, 'training'];
  return {
    profile: [
      {
        ...stamps('profile'),
        ...{
          name: 'Dana Reyes',
          role: 'Pharmacy technician II',
          employer: 'Riverside',
          aim: 'Lead technician',
        },
        ...{
          visionOneYear: text(80),
          visionThreeYears: text(80),
          visionFiveYears: text(80),
          motivates: text(80),
        },
        ...{
          learnsBest: '',
          holdsBack: '',
          reviewDay: null,
          paper: null,
          firstDayOfWeek: null,
          hasStarted: true,
        },
      },
    ],
    impact: many(wins, (index) => ({
      ...stamps(id('win', index)),
      ...{ what: text(200), why: text(200), result: index % 9 === 0 ? '' : text(200) },
      ...{ benefited: '', part: index % 2 === 0 ? 'led' : null, partNote: '', endDate: null },
      ...{ date: day(index, wins), category: categories[index % 4], tags: index % 3 === 0 ? [word()] : [] },
      ...{
        measure: '',
        before: index % 5 === 0 ? 45 : null,
        after: index % 5 === 0 ? 28 : null,
        unit: 'minutes',
      },
      ...{
        per: '',
        howKnown: index % 5 === 0 ? 'measured' : null,
        source: '',
        goalIds: [],
        credentialIds: [],
      },
      ...{ attachmentIds: [], private: index % 50 === 0, askAgainOn: null },
    })),
    goal: many(goals, (index) => ({
      ...stamps(id('goal', index)),
      ...{ title: text(40), horizon: 'oneYear', status: index > goals - 12 ? 'underway' : 'achieved' },
      ...{ specific: text(90), measurable: text(90), achievable: text(90), relevant: text(90) },
      ...{
        startsOn: null,
        due: day(index + 1, goals),
        baseline: null,
        current: null,
        target: null,
        unit: '',
      },
      ...{ barriers: '', exposure: '', closedOn: index > goals - 12 ? null : day(index, goals) },
      ...{ closingReason: '', learned: '', credentialIds: [], attachmentIds: [], position: index },
    })),
    milestone: many(milestones, (index) => ({
      ...stamps(id('milestone', index)),
      ...{ goalId: id('goal', index % goals), title: text(40), due: day(index, milestones) },
      ...{ doneOn: index > milestones - 30 ? null : day(index, milestones), notes: '', position: index },
    })),
    credential: many(credentials, (index) => ({
      ...stamps(id('credential', index)),
      ...{
        packId: null,
        shortName: `C${index}`,
        fullName: text(40),
        issuer: 'PTCB',
        letters: '',
        number: '',
      },
      ...{
        jurisdiction: '',
        stage: 'earned',
        examOn: null,
        earnedOn: day(index, credentials),
        expiresOn: null,
      },
      ...{ neverExpires: false, cycleMonths: null, opensDaysBefore: null, notes: '', attachmentIds: [] },
    })),
  };
}
