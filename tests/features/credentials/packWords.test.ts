import { describe, expect, it } from 'vitest';
import { ceWords, examWords, renewalWords } from '../../../renderer/features/credentials/packWords';
import { packCredentials } from '../../../shared/pack/credentialPack';

describe('what is said of the pack', () => {
  it.each(packCredentials.map((entry) => [entry.shortName, entry] as const))(
    'of %s ends each sentence once',
    (_, entry) => {
      const said = [
        renewalWords(entry.renewal),
        ceWords(entry.ce),
        ...(entry.exam === null ? [] : [examWords(entry.exam)]),
      ];
      for (const words of said) {
        expect(words).toMatch(/[.)]$/);
        expect(words).not.toMatch(/\.\.|\.,|,\.| {2}/);
      }
    },
  );

  it('names the exam with what is known of it', () => {
    const exam = packCredentials.find(({ id }) => id === 'apexus-340b-ace')?.exam;
    if (!exam) throw new Error('the pack has no exam for the 340B ACE');
    expect(examWords(exam)).toContain('passing: 70% in the entrance exam.');
  });
});
