import { describe, expect, it } from 'vitest';
import { contactFields, contactsOf } from '../../../shared/backup/importers/contactsTable';
import { matchColumns } from '../../../shared/backup/importers/matchColumns';
import { readTable } from '../../../shared/backup/importers/readTable';
import { importChangeSet, importWords, planPeopleImport } from '../../../shared/domain/network/peopleImport';
import { isoDate } from '../../../shared/kernel/dates';
import { type PersonDraft, person } from '../../../shared/model/person';
import { recordOf } from '../../support/records';

const today = isoDate('2026-11-20');
const email = (value: string) => [{ kind: 'email' as const, value }];
const phone = (value: string) => [{ kind: 'phone' as const, value }];
const draft = (fields: Partial<PersonDraft>): PersonDraft => ({ ...person.blank(today), ...fields });
const inPlan = (id: string, fields: Partial<PersonDraft>) => recordOf('person', { id, ...fields });
const found = (...drafts: Partial<PersonDraft>[]) =>
  drafts.map((fields, index) => ({ draft: draft(fields), number: index + 1 }));
const outcomes = (people: Parameters<typeof planPeopleImport>[0], ...drafts: Partial<PersonDraft>[]) =>
  planPeopleImport(people, found(...drafts)).map(({ outcome }) => outcome);

const ana = { name: 'Ana Ruiz', channels: email('ana@example.org') };

describe('who in a file is who in the plan', () => {
  it.each([
    ['nobody of that name', [], [ana], ['new']],
    ['name and address the same', [ana], [ana], ['known']],
    ['in other letters', [ana], [{ name: 'RUIZ, Ána', channels: email('ANA@example.org ') }], ['known']],
    [
      'a number written otherwise',
      [{ name: 'Ana', channels: phone('+1 (555) 010-4477') }],
      [{ name: 'Ana', channels: phone('555.010.4477') }],
      ['known'],
    ],
    [
      'two people with one name',
      [ana],
      [{ name: 'Ana Ruiz', channels: email('other@example.org') }],
      ['namesake'],
    ],
    ['a name alone, where one has it', [ana], [{ name: 'Ana Ruiz' }], ['known']],
    [
      'a name alone, where two have it',
      [ana, { name: 'Ana Ruiz', channels: phone('1') }],
      [{ name: 'Ana Ruiz' }],
      ['namesake'],
    ],
    [
      'a name alone, from somewhere else',
      [{ ...ana, organization: 'A' }],
      [{ name: 'Ana Ruiz', organization: 'B' }],
      ['namesake'],
    ],
    [
      'another name at a shared number',
      [{ name: 'Ana', channels: phone('5550104477') }],
      [{ name: 'Bo', channels: phone('5550104477') }],
      ['new'],
    ],
    ['twice in the file', [], [ana, ana], ['new', 'known']],
    ['two namesakes in the file', [], [ana, { ...ana, channels: phone('2') }], ['new', 'namesake']],
    ['more is known of them', [ana], [{ ...ana, role: 'Buyer' }], ['more']],
  ])('%s', (_, known, drafts, expected) => {
    expect(
      outcomes(
        known.map((fields, index) => inPlan(`p${index}`, fields)),
        ...drafts,
      ),
    ).toEqual(expected);
  });

  it('adds only what was empty, and never writes over what was there', () => {
    const [row] = planPeopleImport(
      [inPlan('p', { ...ana, role: 'Lead', notes: 'Mine' })],
      found({
        ...ana,
        role: 'Buyer',
        notes: 'Theirs',
        organization: 'A',
        channels: [...ana.channels, ...phone('1')],
        birthday: '--02-29',
        tags: ['x'],
      }),
    );
    expect(row?.adds).toEqual({
      organization: 'A',
      birthday: '--02-29',
      channels: [...ana.channels, ...phone('1')],
      tags: ['x'],
    });
  });

  it('joins two cards of one person in the file into one', () => {
    const rows = planPeopleImport(
      [],
      found(ana, { ...ana, role: 'Buyer', channels: [...ana.channels, ...phone('1')] }),
    );
    const { writes, label } = importChangeSet(rows, () => 'id-1');
    expect(writes).toHaveLength(1);
    expect(writes[0]).toMatchObject({
      action: 'create',
      fields: { role: 'Buyer', channels: [{}, { value: '1' }] },
    });
    expect(label).toBe('1 person added from a file');
  });

  it('says what it came to', () => {
    const rows = planPeopleImport(
      [inPlan('p', ana)],
      found({ ...ana, role: 'Buyer' }, { name: 'B' }, { name: 'C' }),
    );
    expect(importWords(rows)).toBe('2 people added and 1 completed');
  });

  it('holds five thousand against five thousand', () => {
    const many = Array.from({ length: 5000 }, (_, index) => ({
      name: `P ${index}`,
      channels: phone(String(5_550_000_000 + index)),
    }));
    const rows = planPeopleImport(
      many.map((fields, index) => inPlan(`p${index}`, fields)),
      found(...many),
    );
    expect(rows.every(({ outcome }) => outcome === 'known')).toBe(true);
  });
});

describe('a table of people', () => {
  it.each([
    [
      'Google',
      'First Name,Last Name,Organization Name,Organization Title,E-mail 1 - Value,Phone 1 - Value,Labels,Birthday\nAna,Ruiz,A,Lead,ana@example.org,555,* work ::: x,--02-29\n',
    ],
    [
      'Outlook',
      'First Name;Last Name;Company;Job Title;E-mail Address;Mobile Phone;Categories;Birthday\nAna;Ruiz;A;Lead;ana@example.org;555;work;2/29\n',
    ],
    [
      'one’s own',
      'Name,Company,Role,Email,Phone,Tags,Birthday\n"Ana Ruiz",A,Lead,ana@example.org,555,work,February 29\n',
    ],
  ])('as %s writes it is matched by its headings', (_, text) => {
    const read = readTable(new TextEncoder().encode(text));
    if (!read.ok) throw new Error(read.words);
    const { people, nameless } = contactsOf(
      read.table,
      matchColumns(contactFields, read.table.headers),
      today,
    );
    expect(nameless).toBe(0);
    expect(people[0]?.draft).toMatchObject({
      name: 'Ana Ruiz',
      organization: 'A',
      role: 'Lead',
      channels: [
        { kind: 'email', value: 'ana@example.org' },
        { kind: 'phone', value: '555' },
      ],
      birthday: '--02-29',
    });
    expect(people[0]?.draft.tags[0]).toBe('work');
  });

  it('keeps a birthday that it cannot read in words, and counts rows without anyone', () => {
    const read = readTable(new TextEncoder().encode('Name,Email,Birthday\nAna,,spring\n,,x\n'));
    if (!read.ok) throw new Error(read.words);
    const { people, nameless } = contactsOf(
      read.table,
      matchColumns(contactFields, read.table.headers),
      today,
    );
    expect([people[0]?.draft.notes, nameless]).toEqual(['Birthday: spring', 1]);
  });
});
