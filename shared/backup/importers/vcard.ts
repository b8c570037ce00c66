import type { IsoDate } from '../../kernel/dates';
import { birthdayOf } from '../../model/birthday';
import type { Channel } from '../../model/person';
import { channelOf, draftOf, type FoundPerson } from './foundPerson';
import { type CardProperty, cardLines } from './vcardLines';
import { partsOf, plain, propertyText } from './vcardText';

/** What a file of cards comes to. */
export interface CardsRead {
  readonly people: readonly FoundPerson[];
  /** Cards without a name, a number or an address. */
  readonly nameless: number;
  /** What stays in the file: how many of each, in the interface's words. */
  readonly left: { readonly pictures: number; readonly addresses: number };
  /** The file ended inside a card. */
  readonly isCut: boolean;
}

export interface CardReader {
  push(text: string): void;
  end(): CardsRead;
}

/** Reads people from vCards of any version, piece by piece; at no time is more than one card in memory. */
export function cardReader(today: IsoDate): CardReader {
  const people: FoundPerson[] = [];
  let card: CardProperty[] | null = null;
  let cards = 0;
  let nameless = 0;
  let pictures = 0;
  let addresses = 0;
  const lines = cardLines({
    leftOut: () => {
      pictures += 1;
    },
    property(property) {
      const { name, value } = property;
      const isCard = /^vcard$/i.test(value.trim());
      if (name === 'BEGIN' && isCard) {
        card = [];
        cards += 1;
      } else if (name === 'END' && isCard && card !== null) {
        const draft = draftOf(factsOf(card), today);
        if (draft === null) nameless += 1;
        else people.push({ draft, number: cards });
        card = null;
      } else if (name === 'ADR' && /[^;\s]/.test(value)) addresses += 1;
      else card?.push(property);
    },
  });
  return {
    push: lines.push,
    end() {
      lines.end();
      return { people, nameless, left: { pictures, addresses }, isCut: card !== null };
    },
  };
}

function factsOf(card: readonly CardProperty[]) {
  const all = (name: string) => card.filter((property) => property.name === name).map(propertyText);
  const first = (name: string) => all(name).find((text) => text.trim() !== '') ?? '';
  const birthday = first('BDAY');
  return {
    name: plain(first('FN')) || nameOf(first('N')) || plain(first('NICKNAME')),
    organization: partsOf(first('ORG'), ';')
      .filter((part) => part !== '')
      .join(', '),
    role: plain(first('TITLE')) || plain(first('ROLE')),
    notes: [
      ...all('NOTE').map(plain),
      birthday !== '' && birthdayOf(birthday) === null ? `Birthday: ${plain(birthday)}` : '',
    ]
      .filter((note) => note !== '')
      .join('\n'),
    tags: all('CATEGORIES').flatMap((text) => partsOf(text, ',')),
    channels: card.flatMap(channelsOf),
    birthday: birthdayOf(birthday),
  };
}

/** `Brooks;Imani;;Dr.;` as people say it: `Dr. Imani Brooks`. */
function nameOf(text: string): string {
  const [family = '', given = '', middle = '', before = '', after = ''] = partsOf(text, ';');
  return [before, given, middle, family, after].filter((part) => part !== '').join(' ');
}

function channelsOf(property: CardProperty): readonly Channel[] {
  const text = plain(propertyText(property));
  if (text === '') return [];
  switch (property.name) {
    case 'EMAIL':
      return [channelOf('email', text)];
    case 'TEL':
      return [channelOf('phone', text)];
    case 'URL':
    case 'X-SOCIALPROFILE':
    case 'SOCIALPROFILE':
      return [channelOf('profile', text)];
    case 'IMPP':
      return [channelOf('other', text)];
    default:
      return [];
  }
}
