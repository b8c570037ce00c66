import { describe, expect, it } from 'vitest';
import {
  filledMessage,
  firstName,
  messageChoices,
  openPlaces,
} from '../../../shared/domain/network/messages';
import { packMessages } from '../../../shared/pack/messages';
import { recordOf } from '../../support/records';

const facts = {
  person: recordOf('person', { name: 'Imani Brooks', topics: 'Downtime plans.', promised: 'The card.' }),
  profile: recordOf('profile', { name: 'Marisol Reyes', employer: 'Harlow Bay' }),
  event: recordOf('event', { name: 'Fall meeting' }),
};
const [after] = packMessages;

describe('a message', () => {
  it('begins with what the plan knows, and says what is left to fill in', () => {
    const text = filledMessage(after?.message ?? '', facts);
    expect(text).toContain('Hello Imani, I enjoyed talking with you at Fall meeting about downtime plans.');
    expect(text).toContain('here is the card.');
    expect(openPlaces(text)).toEqual(['detail', 'question']);
  });

  it('leaves a place open that the plan knows nothing for', () => {
    const text = filledMessage('At {event}, {name}: {topic}', {
      ...facts,
      event: null,
      person: recordOf('person', { name: 'Bo' }),
    });
    expect(text).toBe('At {event}, Bo: {topic}');
  });

  it.each([
    ['Imani Brooks', 'Imani'],
    ['Dr. Imani Brooks', 'Dr. Imani Brooks'],
    ['  Cher ', 'Cher'],
  ])('greets %s as %s', (name, greeted) => expect(firstName(name)).toBe(greeted));

  it('is the pack’s until it is written in the person’s own words', () => {
    const own = recordOf('template', {
      id: 't',
      packId: 'keep-warm',
      name: 'Hello again',
      message: 'Hi {name}',
    });
    const mine = recordOf('template', { id: 'm', name: 'Mine', message: 'x' });
    expect(
      messageChoices(packMessages, [mine, own]).map(({ id, message }) => [id, message.slice(0, 5)]),
    ).toEqual([
      ['after-event', 'Hello'],
      ['t', 'Hi {n'],
      ['info-talk', 'Hello'],
      ['m', 'x'],
    ]);
  });
});
