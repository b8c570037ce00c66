import { describe, expect, it } from 'vitest';
import { findInPack, notOfferedFor } from '../../../renderer/features/credentials/findInPack';
import { notOffered, packCredentials } from '../../../shared/pack/credentialPack';

const found = (typed: string) => findInPack(packCredentials, typed).map(({ id }) => id);

describe('finding a credential', () => {
  it.each([
    ['its letters', 'cspt', 'ptcb-cspt'],
    ['the start of its name', 'hazard', 'ptcb-hdm'],
    ['an alias', 'ptce', 'ptcb-cpht'],
    ['its issuer', 'apexus', 'apexus-340b-ace'],
    ['words in any order', 'technician certified sterile', 'ptcb-cspt'],
    ['marks and capitals as typed', '  340B-ACE ', 'apexus-340b-ace'],
    ['what kind it is', 'license', 'state-registration'],
  ])('works by %s', (_, typed, id) => expect(found(typed)).toContain(id));

  it('puts the name before those that only mention it', () => {
    expect(found('cpht').slice(0, 2)).toEqual(['ptcb-cpht', 'ptcb-cpht-adv']);
  });

  it('offers the whole list before anything is typed, without what is found by name only', () => {
    expect(found('')).toHaveLength(packCredentials.filter(({ isListed }) => isListed).length);
    expect(found('')).not.toContain('nbpas-pacs');
    expect(found('pacs')).toContain('nbpas-pacs');
  });

  it('finds nothing when one word fits nowhere', () => expect(found('cpht zebra')).toEqual([]));

  it.each([
    ['CNPT', 1],
    ['nuclear pharmacy technician', 1],
    ['cn', 0],
    ['cpht', 1],
    ['zebra', 0],
  ])('says why %s is not offered (%i)', (typed, count) => {
    expect(notOfferedFor(notOffered, typed)).toHaveLength(count);
  });
});
