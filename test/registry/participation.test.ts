import { afterAll, beforeEach, beforeAll, describe, expect, test } from '@jest/globals';
import { NotFound } from '../../src/platform/index.js';
import { add, aMember, aPartnership, bologna, portland, salem, sapporo } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

let registry: RegistryInTest;

beforeAll(async () => {
  registry = await RegistryInTest.start();
});
afterAll(() => registry.stop());

const ask = (communityId: string, on = '2026-04-01', partnerCommunityId?: string) =>
  registry.participation.ask({ communityId, on, partnerCommunityId });
const because = async (communityId: string, on = '2026-04-01', partner?: string) => {
  const answer = await ask(communityId, on, partner);
  return answer.may
    ? 'may'
    : answer.refusals.map((refusal) => refusal.because?.key.replace(/^registry\.rule\.participation_|\.because$/g, ''));
};

let home: string;
let abroad: string;

beforeEach(async () => {
  await registry.rows('TRUNCATE community, partnership CASCADE');
  home = await add(registry, portland);
  abroad = await add(registry, bologna);
});

describe('A community at home takes part through its own member', () => {
  test('when the dues are paid', async () => {
    const memberId = await aMember(registry, home);
    expect(await ask(home)).toMatchObject({ may: true, via: 'own member', memberId, partnershipId: null });
  });

  test('from the first day that the dues cover to the last, and not a day more', async () => {
    await aMember(registry, home, { fromOn: '2026-01-01', toOn: '2026-06-30', paidOn: '2025-12-15' });
    expect(await because(home, '2025-12-31')).toEqual(['dues']);
    expect(await because(home, '2026-01-01')).toBe('may');
    expect(await because(home, '2026-06-30')).toBe('may');
    expect(await because(home, '2026-07-01')).toEqual(['dues']);
  });

  test('not before dues that come late are paid, and from that day on', async () => {
    await aMember(registry, home, { paidOn: '2026-04-01' });
    expect(await because(home, '2026-03-31')).toEqual(['dues']);
    expect(await because(home, '2026-04-01')).toBe('may');
  });

  test('not while dues are unpaid', async () => {
    await aMember(registry, home, { paidOn: null });
    expect(await because(home)).toEqual(['dues']);
  });

  test('and not through a partner’s member: it needs its own', async () => {
    const other = await add(registry, salem);
    await aMember(registry, other);
    await aPartnership(registry, home, other);
    expect(await because(home)).toEqual(['member']);
  });

  test('naming the partner, when the two have a partnership that stands', async () => {
    await aMember(registry, home);
    const partnershipId = await aPartnership(registry, home, abroad);
    const stranger = await add(registry, sapporo);
    expect(await ask(home, '2026-04-01', abroad)).toMatchObject({ may: true, via: 'own member', partnershipId });
    expect(await because(home, '2026-04-01', stranger)).toEqual(['partnered']);
  });
});

const act = (
  partnershipId: string,
  kind: 'signature' | 'renewal' | 'dormancy' | 'termination' | 'council_resolution',
  datedOn: string,
) => registry.do((unit, service) => service.addAct(unit, { partnershipId, kind, datedOn }));

describe('A community abroad takes part through a partner’s member', () => {
  test('when nothing but the partnership itself is known of it', async () => {
    const memberId = await aMember(registry, home);
    const partnershipId = await aPartnership(registry, home, abroad);
    expect(await ask(abroad)).toMatchObject({ may: true, via: 'partner of a member', memberId, partnershipId });
  });

  test('not without any partnership, and not when the partner has no member', async () => {
    expect(await because(abroad)).toEqual(['member']);
    await aPartnership(registry, home, abroad);
    expect(await because(abroad)).toEqual(['member']);
  });

  test('not while the partner’s dues are unpaid', async () => {
    await aMember(registry, home, { paidOn: null });
    await aPartnership(registry, home, abroad);
    expect(await because(abroad)).toEqual(['dues']);
  });

  test('until the agreement rests, not while it rests, and again once it is renewed', async () => {
    await aMember(registry, home);
    const partnership = await aPartnership(registry, home, abroad);
    await act(partnership, 'signature', '2003-05-01');
    await act(partnership, 'dormancy', '2026-02-01');
    await act(partnership, 'renewal', '2026-05-01');
    expect(await because(abroad, '2026-01-31')).toBe('may');
    expect(await because(abroad, '2026-02-01')).toEqual(['dormant']);
    expect(await because(abroad, '2026-04-30')).toEqual(['dormant']);
    expect(await because(abroad, '2026-05-01')).toBe('may');
  });

  test('not before the signature, even with a resolution, and not after the end', async () => {
    await aMember(registry, home);
    const partnership = await aPartnership(registry, home, abroad);
    await act(partnership, 'council_resolution', '2026-01-10');
    await act(partnership, 'signature', '2026-03-10');
    await act(partnership, 'termination', '2026-09-01');
    expect(await because(abroad, '2026-01-15')).toEqual(['not_signed']);
    expect(await because(abroad, '2026-03-10')).toBe('may');
    expect(await because(abroad, '2026-09-01')).toEqual(['terminated']);
  });

  test('through every partner whose member is recognised: all ways are listed', async () => {
    const other = await add(registry, salem);
    await aMember(registry, home);
    await aMember(registry, other);
    await aPartnership(registry, home, abroad);
    await aPartnership(registry, other, abroad);
    const answer = await ask(abroad);
    expect(answer.may && answer.options).toHaveLength(2);
  });

  test('in a partnership of three, through the one that has a member', async () => {
    const third = await add(registry, sapporo);
    const memberId = await aMember(registry, home);
    await aPartnership(registry, home, abroad, third);
    expect(await ask(third)).toMatchObject({ may: true, memberId });
  });

  test('not by an open partnership without a member beside a resting one with one', async () => {
    const third = await add(registry, sapporo);
    await aMember(registry, home);
    const partnership = await aPartnership(registry, home, abroad);
    await act(partnership, 'dormancy', '2020-01-01');
    await aPartnership(registry, abroad, third);
    expect(await because(abroad)).toEqual(['dormant']);
  });
});

test('A community that does not exist is not found', async () => {
  await expect(ask('01900000-0000-7000-8000-000000000000')).rejects.toBeInstanceOf(NotFound);
});

test('Every refusal cites where it comes from', async () => {
  const answer = await ask(home);
  expect(!answer.may && answer.refusals.every((refusal) => refusal.cites.startsWith('YAAS 2026'))).toBe(true);
});
