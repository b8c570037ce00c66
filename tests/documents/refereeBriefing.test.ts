import { describe, expect, it } from 'vitest';
import { documentTexts } from '../../shared/documents/documentTexts';
import { documentText } from '../../shared/documents/formats/text';
import { promotionSummary } from '../../shared/documents/promotionSummary';
import { refereeBriefing } from '../../shared/documents/refereeBriefing';
import { referee, said, someone } from '../domain/network/networkSample';
import { caseOf, sampleCase, samplePlan, surroundings, today } from './summarySample';

const plan = samplePlan();
const people = { person: [someone('imani', { name: 'Imani Brooks' })] };
const seenBy = (ids: readonly string[]) =>
  plan.impact.map((win) => ({ ...win, seenByIds: ids.includes(win.id) ? ['imani'] : [] }));

describe('the page for a referee', () => {
  const snapshot = { ...plan, ...people, impact: seenBy(['cabinets', 'students', 'secret']) };
  const asked = referee('imani', { knowsFrom: 'Ran the change with me.', notes: 'CANARY notes' });

  it('says what it is for, what they saw and nothing else, and leaves my notes at home', () => {
    const text = documentText(refereeBriefing(snapshot, asked, sampleCase(), today, surroundings));
    expect(text.replace(/\s+/g, ' ')).toContain(
      'I am applying for promotion to Technician III. Thank you for letting me name you.',
    );
    expect(text).toContain('Moved first-dose antibiotics');
    expect(text).toContain('Took two students');
    expect(text).toContain('Ran the change with me.');
    expect(text).toContain('For Imani Brooks');
    expect(text).not.toContain('missing dose');
    expect(text).not.toContain('CANARY');
  });

  it('does not say how much is asked for', () => {
    const raise = caseOf({ purpose: 'raise', target: '$26.50 an hour', ask: 'I ask for $26.50.' });
    const text = documentText(refereeBriefing(snapshot, asked, raise, today, surroundings));
    expect(text).toContain('I am asking for a raise.');
    expect(text).not.toContain('26.50');
  });

  it('is read by the guard, every text of it', () => {
    const texts = documentTexts(refereeBriefing(snapshot, asked, sampleCase(), today, surroundings));
    expect(texts.map(({ text }) => text)).toContain('Ran the change with me.');
  });
});

describe('praise on the page of a case', () => {
  const snapshot = {
    ...plan,
    ...people,
    praise: [
      said('dose', {
        words: '“I stopped walking down.”',
        personId: 'imani',
        giverRole: 'Charge nurse',
        impactIds: ['cabinets'],
      }),
      said('general', { words: 'She brings the fix.' }),
      said('asked', { words: 'CANARY asked', permission: 'asked' }),
      said('secret', { words: 'CANARY secret', impactIds: ['secret'] }),
    ],
  };
  const record = { ...sampleCase(), praiseIds: ['asked', 'dose', 'secret', 'general'] };
  const rows = promotionSummary(snapshot, record, today, surroundings).blocks.filter(
    (block) => block.type === 'row' && block.body.some(({ text }) => text.startsWith('“')),
  );

  it('stands in their words beside its entry, with who said it', () => {
    expect(rows).toMatchObject([
      {
        label: 'In their words',
        hint: 'Turnaround',
        body: [{ text: '“I stopped walking down.” ' }, { text: 'Imani Brooks, Charge nurse', quiet: true }],
      },
      { label: '', hint: '', body: [{ text: '“She brings the fix.” ' }, { text: 'general', quiet: true }] },
    ]);
  });

  it('is on no page that did not choose it, and never without permission', () => {
    expect(JSON.stringify(promotionSummary(snapshot, record, today, surroundings))).not.toContain('CANARY');
    const none = promotionSummary(snapshot, sampleCase(), today, surroundings);
    expect(JSON.stringify(none)).not.toContain('walking down');
  });
});
