import { describe, expect, it } from 'vitest';
import { draftedPitch, spokenSeconds, spokenWords, wordsIn } from '../../../shared/domain/network/pitch';
import { win } from '../../documents/summarySample';
import { me } from './networkSample';

const strong = win('strong', {
  what: 'Moved first doses into cabinets on two units. It took a summer.',
  result: 'The wait fell from 45 to 30 minutes',
  before: 45,
  after: 30,
});

describe('the drafted half minute', () => {
  it('says who, what was done, and what is wanted', () => {
    const marisol = me({
      name: 'Marisol Reyes',
      role: 'Pharmacy Technician II',
      employer: 'Harlow Bay',
      aim: 'Technician III.',
    });
    expect(draftedPitch(marisol, [win('weak', { result: 'Better' }), strong])).toBe(
      'I am Marisol Reyes, a Pharmacy Technician II at Harlow Bay. I moved first doses into cabinets on two units. The wait fell from 45 to 30 minutes. I am working toward Technician III.',
    );
  });

  it('says nothing that is not in the plan, nothing private, and no win without a result', () => {
    expect(draftedPitch(me(), [])).toBe('');
    expect(draftedPitch(me({ employer: 'Harlow Bay' }), [win('a'), { ...strong, private: true }])).toBe(
      'I work at Harlow Bay.',
    );
    expect(draftedPitch(me({ role: 'inventory technician' }), [])).toBe('I am an inventory technician.');
  });

  it.each([
    ['Built a board', 'I built a board.'],
    ['With two nurses, logged every missing dose', 'With two nurses, logged every missing dose.'],
    ['I wrote the plan', 'I wrote the plan.'],
    ['Red tape is gone', 'Red tape is gone.'],
    ['Speed rose', 'Speed rose.'],
    ['Added forty codes', 'I added forty codes.'],
  ])('%j is spoken as %j', (what, spoken) => {
    expect(draftedPitch(me(), [win('a', { what, result: 'Done!' })])).toBe(`${spoken} Done!`);
  });
});

describe('how long it takes to say', () => {
  it.each([
    ['', 0, 0],
    ['I am here – now', 4, 2],
    ['one '.repeat(70), 70, 30],
    ['one '.repeat(71), 71, 31],
  ])('%j', (text, words, seconds) => {
    expect(wordsIn(text)).toBe(words);
    expect(spokenSeconds(wordsIn(text))).toBe(seconds);
  });

  it('is said with its speed, and with what is too much', () => {
    expect(spokenWords('one '.repeat(70))).toBe('70 words, about 30 seconds at 140 words a minute.');
    expect(spokenWords('one '.repeat(71))).toBe(
      '71 words, about 31 seconds at 140 words a minute. 1 word more than 30 seconds hold.',
    );
  });
});
