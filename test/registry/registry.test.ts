import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import countries from 'i18n-iso-countries';
import { iso31662 } from 'iso-3166';
import { communityFromAllTheCities, labelOf } from '../../src/registry/index.js';
import { add, aMember, aPartnership, bologna, portland, salem, sapporo } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

let registry: RegistryInTest;
let home: string;
let abroad: string;

beforeAll(async () => {
  registry = await RegistryInTest.start();
});
afterAll(() => registry.stop());
beforeEach(async () => {
  await registry.rows('TRUNCATE community, partnership CASCADE');
  home = await add(registry, portland);
  abroad = await add(registry, bologna);
});

const refused = (story: Promise<unknown>, because: string) =>
  expect(story).rejects.toMatchObject({ because: { key: `registry.refusal.${because}` } });
const constraint = (name: string) =>
  expect.objectContaining({ driverError: expect.objectContaining({ constraint: name }) });

describe('The countries and states', () => {
  test('are those of ISO 3166, with Kosovo as it is commonly written', async () => {
    const rows = await registry.rows<{ iso2: string }>('SELECT iso2 FROM country ORDER BY iso2');
    expect(rows.map((row) => row.iso2)).toEqual(Object.keys(countries.getAlpha2Codes()).toSorted());
  });

  test('have the names of ISO 3166-2 in the U.S.', async () => {
    const states = iso31662.filter((entry) => entry.parent === 'US').map(({ code, name }) => ({ code, name }));
    expect(await registry.rows('SELECT code, name FROM subdivision ORDER BY code')).toEqual(
      states.toSorted((a, b) => (a.code < b.code ? -1 : 1)),
    );
  });

  test('are called by their short names in the reader’s language', () => {
    const taipei = { name: 'Taipei', subdivision: null, countryIso2: 'TW' };
    expect([labelOf(taipei, 'en'), labelOf(taipei, 'es')]).toEqual(['Taipei, Taiwan', 'Taipei, Taiwán']);
    expect(labelOf({ name: 'Portland', subdivision: 'Oregon', countryIso2: 'US' }, 'es')).toBe('Portland, Oregon');
    expect(labelOf(taipei, 'ar')).toBe('\u2067\u2068Taipei\u2069، \u2068تايوان\u2069\u2069');
  });
});

describe('A community', () => {
  test('is added once: the same kind, name and place is the same community', async () => {
    await refused(add(registry, { ...bologna, latitude: bologna.latitude + 0.001 }), 'community_exists');
    await add(registry, { ...bologna, kind: 'province' });
  });

  test('with a GeoNames id is added once, whatever it is called', async () => {
    await add(registry, { ...sapporo, geonamesId: 2128295 });
    await refused(add(registry, { ...sapporo, name: 'Sapporo-shi', geonamesId: 2128295 }), 'community_exists');
  });

  test('has an address of its own, also when two of one name are added at once', async () => {
    const added = await Promise.all(
      [1, 2, 3].map((latitude) => registry.do((unit, service) => service.addCommunity(unit, { ...salem, latitude }))),
    );
    expect(added.map((one) => one.slug).toSorted()).toEqual(['salem-or', 'salem-or-2', 'salem-or-3']);
  });

  test('lies in a state of its own country', async () => {
    await expect(add(registry, { ...bologna, name: 'Rome', subdivisionCode: 'US-GA' })).rejects.toEqual(
      constraint('community_subdivision_lies_in_its_country'),
    );
  });

  test('comes from GeoNames for a seed, the largest of its name', async () => {
    const community = await communityFromAllTheCities('Portland', 'US');
    expect(community).toMatchObject({
      subdivisionCode: 'US-OR',
      geonamesId: 5746545,
      population: { source: 'GeoNames', year: null },
    });
    expect(await communityFromAllTheCities('Portland', 'US', 'ME')).toMatchObject({ subdivisionCode: 'US-ME' });
    await expect(communityFromAllTheCities('Atlantis', 'GR')).rejects.toThrow('There is no city Atlantis in GR.');
  });
});

describe('A partnership', () => {
  test('joins two communities or more', async () => {
    await refused(aPartnership(registry, home), 'too_few_parties');
    await refused(aPartnership(registry, home, home), 'too_few_parties');
    const third = await add(registry, sapporo);
    expect(await registry.queries.partnershipsOf(home, '2026-01-01')).toEqual([]);
    await aPartnership(registry, home, abroad, third);
    const [partnership] = await registry.queries.partnershipsOf(home, '2026-01-01');
    expect(partnership!.partners.map((partner) => partner.name)).toEqual(['Bologna', 'Sapporo']);
  });

  test('of one kind exists once between the same communities, in whatever order; a friendship may stand beside it', async () => {
    await aPartnership(registry, home, abroad);
    await refused(aPartnership(registry, abroad, home), 'partnership_exists');
    await registry.do((unit, service) =>
      service.addPartnership(unit, { kind: 'friendship', communityIds: [home, abroad], source: 'test' }),
    );
  });

  test('cannot lose a party or gain one behind its key, whoever writes to the database', async () => {
    await aPartnership(registry, home, abroad);
    await expect(registry.rows('DELETE FROM partnership_party WHERE community_id = $1', [abroad])).rejects.toEqual(
      constraint('partnership_has_two_parties_or_more'),
    );
    const third = await add(registry, sapporo);
    await expect(
      registry.rows(
        'INSERT INTO partnership_party (partnership_id, community_id, position) SELECT id, $1, 3 FROM partnership',
        [third],
      ),
    ).rejects.toEqual(constraint('partnership_key_names_its_parties'));
    await expect(
      registry.rows('UPDATE partnership_party SET community_id = $1 WHERE community_id = $2', [third, abroad]),
    ).rejects.toEqual(constraint('partnership_key_names_its_parties'));
  });

  test('has an act of one kind on one day once', async () => {
    const partnershipId = await aPartnership(registry, home, abroad);
    const sign = () =>
      registry.do((unit, service) => service.addAct(unit, { partnershipId, kind: 'signature', datedOn: '2001-05-05' }));
    await sign();
    await refused(sign(), 'act_exists');
  });
});

describe('A member’s dues', () => {
  test('cannot cover a day twice, even when two people enter them at once', async () => {
    const memberId = await aMember(registry, home);
    const enter = (fromOn: string, toOn: string) =>
      registry.do((unit, service) => service.addDuesPeriod(unit, { memberId, fromOn, toOn, paidOn: null }));
    await refused(enter('2026-12-31', '2027-12-30'), 'dues_overlap');
    await refused(enter('2027-02-01', '2027-01-31'), 'dues_backwards');
    const both = await Promise.allSettled([enter('2027-01-01', '2027-12-31'), enter('2027-06-01', '2028-05-31')]);
    expect(both.map((one) => one.status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });

  test('decide recognition, which figures and lists count by the day', async () => {
    await aMember(registry, home);
    expect((await registry.queries.members('2026-12-31'))[0]).toMatchObject({
      recognised: true,
      community: { slug: 'portland-or' },
    });
    expect((await registry.queries.members('2027-01-01'))[0]).toMatchObject({ recognised: false });
    expect(await registry.queries.figures('2026-06-01')).toMatchObject({ members: 1, asOf: '2026-06-01' });
  });
});

describe('Other modules ask', () => {
  test('whether two communities are connected: the same, or parties to one partnership in any state', async () => {
    const other = await add(registry, salem);
    const partnershipId = await aPartnership(registry, home, abroad);
    await registry.do((unit, service) =>
      service.addAct(unit, { partnershipId, kind: 'termination', datedOn: '1999-01-01' }),
    );
    const { areConnected } = { areConnected: (a: string, b: string) => registry.queries.areConnected(a, b) };
    expect(
      await Promise.all([areConnected(home, home), areConnected(abroad, home), areConnected(home, other)]),
    ).toEqual([true, true, false]);
  });

  test('for labels by id, and for the choices of a select', async () => {
    const labels = await registry.queries.communityLabels([abroad, '01900000-0000-7000-8000-000000000000']);
    expect([...labels.values()]).toEqual([
      { id: abroad, slug: 'bologna-it', name: 'Bologna', subdivision: null, countryIso2: 'IT' },
    ]);
    expect((await registry.queries.communityOptions('bolonia')).map((option) => option.slug)).toEqual(['bologna-it']);
  });

  test('for the communities that a student may choose: those of members, and their standing partners', async () => {
    await add(registry, salem);
    await aMember(registry, home);
    const partnershipId = await aPartnership(registry, home, abroad);
    const names = async () =>
      (await registry.queries.communitiesOfMembers('2026-04-01')).map((community) => community.name);
    expect(await names()).toEqual(['Bologna', 'Portland']);
    await registry.do((unit, service) =>
      service.addAct(unit, { partnershipId, kind: 'dormancy', datedOn: '2026-01-01' }),
    );
    expect(await names()).toEqual(['Portland']);
  });

  test('for the figures of a day: partnerships that stand, and the places that they join', async () => {
    const partnershipId = await aPartnership(registry, home, abroad);
    await aPartnership(registry, home, await add(registry, sapporo));
    await registry.do((unit, service) =>
      service.addAct(unit, { partnershipId, kind: 'termination', datedOn: '2020-01-01' }),
    );
    expect(await registry.queries.figures('2026-01-01')).toMatchObject({
      communities: 2,
      partnerships: 1,
      countries: 2,
      states: 1,
    });
  });
});
