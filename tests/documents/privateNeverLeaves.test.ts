import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { formats } from '../../shared/documents/formats/index';
import { promotionSummary } from '../../shared/documents/promotionSummary';
import { refereeBriefing } from '../../shared/documents/refereeBriefing';
import { mayBeShown } from '../../shared/domain/case';
import { draftedPitch } from '../../shared/domain/network/pitch';
import { weakSpots } from '../../shared/domain/weakSpots';
import { assert } from '../../shared/kernel/assert';
import type { IsoInstant } from '../../shared/kernel/dates';
import type { Attachment } from '../../shared/model/attachment';
import { me, referee, said, someone } from '../domain/network/networkSample';
import { sampleCase, samplePlan, surroundings, today, win } from './summarySample';

const canary = 'CANARY';
const texts = ['what', 'why', 'result', 'benefited', 'partNote', 'source', 'measure', 'unit', 'per'] as const;

function hiddenWin(id: string, isPrivate: boolean, figures: readonly [number | null, number | null]) {
  const words = Object.fromEntries(texts.map((field) => [field, `${canary} ${field}`]));
  const deletedAt = isPrivate ? null : ('2026-07-02T00:00:00.000Z' as IsoInstant);
  const [before, after] = figures;
  return win(
    id,
    {
      ...words,
      category: canary,
      tags: [canary],
      before,
      after,
      attachmentIds: ['secretFile'],
      private: isPrivate,
    },
    deletedAt,
  );
}

function attachmentOf(file: Attachment | undefined): Attachment {
  assert(file !== undefined, 'the sample holds a file');
  return file;
}

async function everythingWritten(bytes: Uint8Array, extension: string): Promise<string> {
  if (extension !== 'docx') return strFromU8(bytes);
  const parts = unzipSync(bytes);
  return Object.entries(parts)
    .map(([name, part]) => `${name}\n${strFromU8(part)}`)
    .join('\n');
}

it('lets no private and no trashed win out, in any format, whatever the case says of it', async () => {
  const figure = fc.option(fc.integer({ min: 700_000, max: 800_000 }), { nil: null });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.boolean(), figure, figure, fc.boolean(), fc.nat(5)), {
        minLength: 1,
        maxLength: 4,
      }),
      fc.integer({ min: 0, max: 12 }),
      async (drafts, frontCount) => {
        const plan = samplePlan();
        const hidden = drafts.map(([isPrivate, before, after], at) =>
          hiddenWin(`hidden${at}`, isPrivate, [before, after]),
        );
        const file = { ...attachmentOf(plan.attachment[0]), id: 'secretFile', name: `${canary}.pdf` };
        const entries = [...sampleCase().entries];
        for (const [at, [, , , isShortened, place]] of drafts.entries()) {
          const words = isShortened ? `${canary} shortened` : null;
          entries.splice(place, 0, {
            impactId: `hidden${at}`,
            included: true,
            what: words,
            why: words,
            result: words,
          });
        }
        const praise = hidden.map(({ id }) =>
          said(`praise-${id}`, { words: canary, giver: canary, impactIds: [id] }),
        );
        const all = {
          ...plan,
          impact: [...hidden, ...plan.impact].map((one) => ({ ...one, seenByIds: ['imani'] })),
          attachment: [...plan.attachment, file],
          person: [someone('imani', { name: 'Imani' })],
          praise,
        };
        const told = referee('imani', { impactIds: hidden.map(({ id }) => id), notes: canary });
        const record = { ...sampleCase(), frontCount, entries, praiseIds: praise.map(({ id }) => id) };
        const document = promotionSummary(all, record, today, surroundings);
        const without = { ...all, impact: all.impact.filter(mayBeShown) };
        expect(document).toEqual(promotionSummary(without, record, today, surroundings));
        expect(weakSpots(all, record, today)).toEqual(weakSpots(without, record, today));
        expect(draftedPitch(me(), all.impact)).not.toContain(canary);
        const briefing = refereeBriefing(all, told, record, today, surroundings);
        expect(JSON.stringify(briefing)).toContain('Imani');
        expect(JSON.stringify(briefing)).not.toContain(canary);
        for (const format of Object.values(formats)) {
          const bytes = await format.encode(document, { paperCss: '', fonts: [] });
          const written = await everythingWritten(bytes, format.extension);
          expect(written).not.toContain(canary);
          expect(written).toContain('Marisol Reyes');
        }
      },
    ),
    { numRuns: 25 },
  );
});
