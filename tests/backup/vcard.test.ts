import { describe, expect, it } from 'vitest';
import { cardReader } from '../../shared/backup/importers/vcard';
import { vcardFile } from '../../shared/backup/vcardFile';
import { isoDate } from '../../shared/kernel/dates';
import { person } from '../../shared/model/person';
import { recordOf } from '../support/records';

const today = isoDate('2026-11-20');

function read(text: string, piece = text.length || 1) {
  const reader = cardReader(today);
  for (let at = 0; at < text.length; at += piece) reader.push(text.slice(at, at + piece));
  return reader.end();
}

const card = (...lines: string[]) => ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD', ''].join('\r\n');
const only = (...lines: string[]) => read(card(...lines)).people[0]?.draft;

describe('a card', () => {
  it('of 4.0 with groups, folds, escapes and links gives the whole person', () => {
    expect(
      only(
        'FN:Imani',
        '  Brooks',
        'ORG:Harlow Bay\\, Inc.;5 West',
        'TITLE:Nurse manager',
        'item1.EMAIL;TYPE="work,pref":mailto:imani@example.org',
        'TEL;VALUE=uri:tel:+1-555-0148',
        'URL:https://people.example/imani',
        'CATEGORIES:work,society\\, state',
        'NOTE:First line\\nsecond\\; line',
        'BDAY:1984-02-29',
      ),
    ).toMatchObject({
      name: 'Imani Brooks',
      organization: 'Harlow Bay, Inc., 5 West',
      role: 'Nurse manager',
      channels: [
        { kind: 'email', value: 'imani@example.org' },
        { kind: 'phone', value: '+1-555-0148' },
        { kind: 'profile', value: 'https://people.example/imani' },
      ],
      tags: ['work', 'society, state'],
      notes: 'First line\nsecond; line',
      birthday: '1984-02-29',
    });
  });

  it.each([
    ['--0229', '--02-29'],
    ['--02-29', '--02-29'],
    ['19840229', '1984-02-29'],
    ['1984-02-29T00:00:00Z', '1984-02-29'],
    ['1604-02-29', '--02-29'],
    ['1931-07-04', '1931-07-04'],
    ['1983-02-29', null],
    ['spring', null],
  ])('with the birthday %s', (text, birthday) => {
    const draft = only('FN:A', `BDAY:${text}`);
    expect(draft?.birthday).toBe(birthday);
    expect(draft?.notes).toBe(birthday === null ? `Birthday: ${text}` : '');
  });

  it.each([
    [
      'quoted-printable over two lines',
      'FN;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:Zo=C3=AB=\r\n O=E2=80=99Hara',
      'Zoë O’Hara',
    ],
    [
      'quoted-printable of an older Windows',
      'FN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:Zo=EB',
      'Zoë',
    ],
    ['quoted-printable that names no charset', 'FN;QUOTED-PRINTABLE:Zo=EB', 'Zoë'],
    ['a charset that nobody knows', 'FN;CHARSET=x-klingon;QUOTED-PRINTABLE:Zo=C3=AB', 'Zoë'],
    ['Japanese of 2.1', 'FN;CHARSET=SHIFT_JIS;QUOTED-PRINTABLE:=8E=52=93=63', '山田'],
    ['a name in parts alone', 'N:Brooks;Imani;;Dr.;', 'Dr. Imani Brooks'],
    ['a firm alone', 'ORG:Meridian Health', 'Meridian Health'],
    ['an address alone', 'EMAIL:someone@example.org', 'someone@example.org'],
    ['emoji and right-to-left', 'FN:🎯 שלום', '🎯 שלום'],
  ])('of 2.1 or poor: %s', (_, line, name) => expect(only(line)?.name).toBe(name));

  it('keeps to what the model takes, however long', () => {
    const draft = only(
      `FN:${'x'.repeat(5000)}`,
      `NOTE:${'y'.repeat(50_000)}`,
      ...Array.from({ length: 60 }, (_, index) => `TEL:555-01${index}`),
    );
    expect(draft === undefined ? null : person.parse({ ...recordOf('person', {}), ...draft }).ok).toBe(true);
    expect(draft?.channels).toHaveLength(30);
  });
});

describe('a file of cards', () => {
  const base64 = 'QUJD'.repeat(19);

  it.each([
    ['folded with spaces', `PHOTO;ENCODING=b;TYPE=JPEG:${base64}\r\n ${base64}\r\n ${base64}`],
    ['unfolded, as some phones write it', `PHOTO;BASE64:\r\n${base64}\r\n${base64}==\r\n`],
    ['as a link of data', `PHOTO:data:image/jpeg;base64,${base64}`],
  ])('leaves pictures in the file: %s', (_, photo) => {
    const { people, left } = read(card('FN:A', photo, 'TEL:555-0100'));
    expect(left.pictures).toBe(1);
    expect(people[0]?.draft.channels).toEqual([{ kind: 'phone', value: '555-0100' }]);
  });

  it('reads past a picture of 20 MB on one line without keeping it', () => {
    const reader = cardReader(today);
    reader.push('BEGIN:VCARD\r\nFN:A\r\nPHOTO;ENCODING=b:');
    for (let piece = 0; piece < 20; piece += 1) reader.push('QUJD'.repeat(250_000));
    reader.push('\r\nTEL:555-0100\r\nEND:VCARD\r\n');
    const { people, left } = reader.end();
    expect(left.pictures).toBe(1);
    expect(people[0]?.draft).toMatchObject({ name: 'A', channels: [{ value: '555-0100' }] });
  });

  it('counts what it cannot take, and says where it was cut off', () => {
    const text = `${card('FN:A', 'ADR:;;1 Elm St;Dayton;OH;;')}${card('NOTE:nobody')}BEGIN:VCARD\r\nFN:B\r\n`;
    expect(read(text)).toMatchObject({
      people: [{ draft: { name: 'A' }, number: 1 }],
      nameless: 1,
      left: { addresses: 1 },
      isCut: true,
    });
  });

  it('reads the same in pieces of any size, and with any line ends', () => {
    const text = card('FN:Zoë 🎯', `PHOTO;BASE64:\r\n ${base64}\r\n`, 'NOTE:a', ' b', 'TEL:1').repeat(3);
    const whole = read(text);
    for (const piece of [1, 2, 7, 64]) expect(read(text, piece)).toEqual(whole);
    expect(read(text.replaceAll('\r\n', '\n'))).toEqual(whole);
    expect(read(text.replaceAll('\r\n', '\r'))).toEqual(whole);
    expect(whole.people).toHaveLength(3);
  });

  it('reads five thousand', () => {
    const text = Array.from({ length: 5000 }, (_, index) => card(`FN:P ${index}`, `TEL:555-${index}`)).join(
      '',
    );
    expect(read(text, 65_536).people).toHaveLength(5000);
  });

  it('of nothing, or of something else, is empty', () => {
    for (const text of ['', '\0\0\0', 'hello', 'END:VCARD', ':\n;:\n', card()])
      expect(read(text).people).toEqual([]);
  });
});

describe('people written as vCard', () => {
  it('come back as they were, without what was noted about them', () => {
    const one = recordOf('person', {
      name: 'Zoë «Z.» O’Hara; Dr., MPH',
      organization: 'A, B; C\\D',
      role: 'Lead',
      channels: [
        { kind: 'email', value: 'zoe@example.org' },
        { kind: 'phone', value: '+1 555-0148' },
        { kind: 'profile', value: 'https://people.example/zoe' },
      ],
      tags: ['a, b', 'c'],
      birthday: '--02-29',
      notes: 'Never leaves',
      promised: 'Nor this',
    });
    const text = vcardFile([one]);
    const [back] = read(text).people;
    const { name, organization, role, channels, tags, birthday } = one;
    expect(back?.draft).toMatchObject({ name, organization, role, channels, tags, birthday, notes: '' });
    expect(text).not.toMatch(/leaves|Nor this/);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });

  it('takes a name of one word as the given name, and folds between characters', () => {
    const name = `Quỳnh${'é'.repeat(60)}`;
    const text = vcardFile([recordOf('person', { name })]);
    expect(text.replace(/\r\n /g, '')).toContain(`FN:${name}\r\nN:;${name};;;\r\n`);
    for (const line of text.split('\r\n'))
      expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(read(text).people[0]?.draft.name).toBe(name);
  });

  it('cannot be broken out of by a name', () => {
    const text = vcardFile([recordOf('person', { name: 'A\r\nEND:VCARD\r\nBEGIN:VCARD\r\nFN:B' })]);
    expect(read(text).people).toHaveLength(1);
  });
});
