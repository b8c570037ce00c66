import { describe, expect, it } from 'vitest';
import { fileNameFor } from '../../shared/bridge/fileName';

describe('the name suggested for a file', () => {
  it.each([
    ['Summary 2026', 'Summary 2026.pdf'],
    ['Summary.pdf', 'Summary.pdf'],
    ['Summary.PDF', 'Summary.pdf'],
    ['v1.2 of it', 'v1.2 of it.pdf'],
    ['../../etc/passwd', 'etc passwd.pdf'],
    ['C:\\Windows\\x', 'C Windows x.pdf'],
    ['a/b:c*d?"e<f>g|h', 'a b c d e f g h.pdf'],
    ['zero\u0000\u001fbyte', 'zero byte.pdf'],
    ['right\u202Eto left', 'right to left.pdf'],
    ['  spaces . . ', 'spaces.pdf'],
    ['.hidden', 'hidden.pdf'],
    ['', 'Mortar.pdf'],
    ['...', 'Mortar.pdf'],
    ['CON', 'CON_.pdf'],
    ['aux.notes', 'aux_notes_.pdf'],
    ['Überprüfung 🎉', 'Überprüfung 🎉.pdf'],
  ])('%s becomes %s', (suggested, expected) => {
    expect(fileNameFor(suggested, 'pdf')).toBe(expected);
  });

  it('stays short enough for every file system, and never cuts an emoji in two', () => {
    const name = fileNameFor('🎉'.repeat(300), 'docx');
    expect(Array.from(name)).toHaveLength(120 + '.docx'.length);
    expect(new TextEncoder().encode(fileNameFor('x'.repeat(500), 'pdf')).length).toBeLessThan(255);
    expect(name).not.toContain('\ufffd');
  });
});
