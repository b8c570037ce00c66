import type { ImportRow } from '../../../shared/domain/network/peopleImport';
import { count } from '../../../shared/kernel/words';

interface Left {
  readonly nameless: number;
  readonly what: 'card' | 'row';
  readonly pictures?: number;
  readonly addresses?: number;
  readonly isCut?: boolean;
}

/** What an import does not take, each in a sentence. */
export function leftWords({ nameless, what, pictures = 0, addresses = 0, isCut = false }: Left): string[] {
  return [
    pictures > 0
      ? `${count(pictures, 'picture or sound stays', 'pictures and sounds stay')} in the file: Mortar keeps none of people.`
      : '',
    addresses > 0 ? `${count(addresses, 'postal address stays', 'postal addresses stay')} in the file.` : '',
    nameless > 0 ? `${count(nameless, what)} without a name, a number or an address cannot be taken.` : '',
    isCut ? 'The file ends in the middle of a card. That card is not taken; everyone before it can be.' : '',
  ].filter((words) => words !== '');
}

/** What becomes of someone, beside their name. */
export function outcomeWords({ outcome, adds }: ImportRow): string {
  switch (outcome) {
    case 'new':
      return 'New';
    case 'namesake':
      return 'New: shares a name with someone else';
    case 'known':
      return 'In your network already';
    case 'more':
      return `In your network already; adds ${Object.keys(adds)
        .map((field) => addWords[field] ?? field)
        .join(', ')}`;
  }
}

const addWords: Readonly<Record<string, string>> = {
  organization: 'the organization',
  role: 'the role',
  howMet: 'where you met',
  notes: 'notes',
  birthday: 'the birthday',
  channels: 'a way to reach them',
  tags: 'tags',
};
