import type { IsoDate } from '../../kernel/dates';
import { birthdayOf } from '../../model/birthday';
import { channelOf, draftOf, type FoundPerson } from './foundPerson';
import type { ColumnMatch, TargetField } from './matchColumns';
import type { Table } from './readTable';

const field = <Key extends string>(
  key: Key,
  label: string,
  headings: readonly string[],
): TargetField<Key> => ({
  key,
  label,
  isRequired: false,
  headings,
});

/** What a column of an address book may hold. */
export const contactFields = [
  field('name', 'Name', ['full name', 'display name', 'name', 'file as', 'contact']),
  field('givenName', 'First name', ['first name', 'given name', 'first']),
  field('familyName', 'Last name', ['last name', 'family name', 'surname', 'last']),
  field('organization', 'Organization', [
    'organization name',
    'organization',
    'organisation',
    'company',
    'employer',
  ]),
  field('role', 'Role', ['job title', 'organization title', 'title', 'role', 'position']),
  field('email', 'Email', ['e mail address', 'email address', 'e mail 1 value', 'email', 'e mail', 'mail']),
  field('phone', 'Phone', [
    'mobile phone',
    'phone 1 value',
    'phone number',
    'business phone',
    'phone',
    'mobile',
    'telephone',
  ]),
  field('profile', 'Web page', ['linkedin', 'web page', 'website 1 value', 'website', 'profile', 'url']),
  field('howMet', 'Where we met', ['where we met', 'how we met', 'met at', 'met', 'source']),
  field('tags', 'Tags', ['tags', 'labels', 'categories', 'group membership', 'groups']),
  field('birthday', 'Birthday', ['birthday', 'date of birth', 'born']),
  field('notes', 'Notes', ['notes', 'note', 'comments']),
] as const;

export type ContactColumn = (typeof contactFields)[number]['key'];

/** People of a table, and the rows that name nobody. */
export function contactsOf(
  table: Table,
  match: ColumnMatch<ContactColumn>,
  today: IsoDate,
): { readonly people: readonly FoundPerson[]; readonly nameless: number } {
  const people: FoundPerson[] = [];
  let nameless = 0;
  for (const { number, cells } of table.rows) {
    const cell = (key: ContactColumn) => {
      const at = match[key];
      return at === null ? '' : (cells[at] ?? '').trim();
    };
    const birthday = birthdayOf(cell('birthday'));
    // A day that cannot be read is kept in words, so that nothing is lost.
    const unread = cell('birthday') !== '' && birthday === null ? `Birthday: ${cell('birthday')}` : '';
    const draft = draftOf(
      {
        name: cell('name') || [cell('givenName'), cell('familyName')].join(' '),
        organization: cell('organization'),
        role: cell('role'),
        howMet: cell('howMet'),
        notes: [cell('notes'), unread].filter((words) => words !== '').join('\n'),
        tags: cell('tags')
          .split(/;|,| ::: /)
          .map((tag) => tag.replace(/^\* ?/, '')),
        channels: [
          channelOf('email', cell('email')),
          channelOf('phone', cell('phone')),
          channelOf('profile', cell('profile')),
        ],
        birthday,
      },
      today,
    );
    if (draft === null) nameless += 1;
    else people.push({ draft, number });
  }
  return { people, nameless };
}
