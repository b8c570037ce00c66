import { describe, expect, it } from 'vitest';
import { isoDate } from '../../shared/kernel/dates';
import { entities } from '../../shared/model/index';
import {
  confidenceWords,
  credentialFromPack,
  notOffered,
  packCompiledOn,
  packCredentials,
} from '../../shared/pack/credentialPack';

const today = isoDate('2026-11-20');
const byId = (id: string) => {
  const entry = packCredentials.find((candidate) => candidate.id === id);
  if (!entry) throw new Error(`no ${id}`);
  return entry;
};

describe('the credential pack', () => {
  it('has the credentials that technicians ask for, each once', () => {
    const ids = packCredentials.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of [
      'ptcb-cpht',
      'ptcb-cspt',
      'ptcb-cpht-adv',
      'ptcb-tpv',
      'nha-cpht',
      'apexus-340b-ace',
      'state-registration',
    ])
      expect(ids).toContain(id);
    expect(packCompiledOn).toBe('2026-11-22');
  });

  describe.each(packCredentials.map((entry) => [entry.shortName, entry] as const))('%s', (_, entry) => {
    it('rests on sources that can be read', () => {
      expect(entry.sources.length).toBeGreaterThan(0);
      expect(entry.cphtAdv.sources.length).toBeGreaterThan(0);
      expect(entry.renewal.sources.length).toBeGreaterThan(0);
      const groups = [entry.confidence, entry.renewal.confidence, entry.ce.confidence, entry.fees.confidence];
      for (const { level } of groups) expect(confidenceWords[level]).toBeTruthy();
      // Who says it is confirmed has read it where it comes from.
      if (entry.confidence.level === 'confirmed')
        expect(entry.sources.some(({ kind }) => kind === 'primary')).toBe(true);
    });

    it('says that a fact is not known instead of writing zero', () => {
      if (entry.ce.hours === null) expect(['unverified', 'template']).toContain(entry.ce.confidence.level);
      if (entry.renewal.expires === null)
        expect(['unverified', 'template']).toContain(entry.renewal.confidence.level);
      for (const { usd } of entry.fees.items)
        if (usd === 0) expect(entry.fees.confidence.level).toBe('confirmed');
      if (entry.fees.items.some(({ usd }) => usd !== null)) expect(entry.fees.asOf).not.toBeNull();
    });

    it('becomes a credential that can be saved', () => {
      const draft = credentialFromPack(entry, today);
      const at = '2026-11-20T08:00:00.000Z';
      const parsed = entities.credential.parse({
        ...draft,
        id: 'c',
        createdAt: at,
        updatedAt: at,
        deletedAt: null,
      });
      expect(parsed.ok).toBe(true);
      expect(draft.packId).toBe(entry.id);
      expect(draft.letters === '').toBe(entry.letters === null);
      if (draft.neverExpires) expect(draft.cycleMonths).toBeNull();
    });

    it('speaks to the person, not to its makers', () => {
      const text = JSON.stringify(entry);
      expect(text).not.toMatch(
        /\b(seed|brief|ship|stored|retriev|version read|ce_rules|user enters|n\/a)\b/i,
      );
    });
  });

  it('knows the CPhT as its issuer writes it', () => {
    expect(byId('ptcb-cpht')).toMatchObject({
      letters: 'CPhT',
      renewal: { cycleMonths: 24, expires: true, opensDaysBefore: 60 },
      ce: { hours: 20, reinstatement: { hours: 20 } },
    });
    expect(byId('ptcb-cpht').fees.items).toContainEqual({ what: 'Renewal', usd: 55 });
    expect(credentialFromPack(byId('ptcb-cpht'), today)).toMatchObject({
      opensDaysBefore: 60,
      cycleMonths: 24,
      letters: 'CPhT',
    });
  });

  it('tells two credentials of the same letters apart by their issuer', () => {
    expect(byId('nha-cpht').letters).toBe(byId('ptcb-cpht').letters);
    expect(byId('nha-cpht').issuer).not.toBe(byId('ptcb-cpht').issuer);
  });

  it('leaves the hours of the CSPT open and its certificates without letters', () => {
    expect(byId('ptcb-cspt').ce.hours).toBeNull();
    expect(byId('ptcb-tpv').letters).toBeNull();
    expect(credentialFromPack(byId('ptcb-tpv'), today).neverExpires).toBe(true);
  });

  it('says of names that do not exist why they are missing', () => {
    expect(notOffered.map(({ name }) => name).join()).toContain('CNPT');
  });
});
