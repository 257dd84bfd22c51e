import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { Readable } from 'node:stream';
import { system } from '../../src/platform/index.js';
import { CommunityPageQueries } from '../../src/registry/community/community-page.queries.js';
import { CommunityMerges } from '../../src/registry/merging/community-merges.service.js';
import { DuplicatesQueries } from '../../src/registry/merging/duplicates.queries.js';
import { PartnershipQueries } from '../../src/registry/partnerships/partnership-page.queries.js';
import { fileOf } from './support/partnership-file.js';
import { add, aMember, aPartnership, bologna, portland, salem } from './support/places.js';
import { RegistryInTest } from './support/registry-in-test.js';

const suzhou = { ...bologna, name: 'Suzhou', countryIso2: 'CN', latitude: 31.31, longitude: 120.6 };
const suzhouJiangsu = { ...suzhou, name: 'Suzhou, Jiangsu', latitude: 31.3, longitude: 120.62 };
const on = '2026-04-01';

let registry: RegistryInTest;
let home: string;
let standing: string;
let double: string;

beforeAll(async () => {
  registry = await RegistryInTest.start();
});
afterAll(() => registry.stop());
beforeEach(async () => {
  await registry.rows('TRUNCATE community, partnership CASCADE');
  home = await add(registry, portland);
  standing = await add(registry, suzhou);
  double = await add(registry, suzhouJiangsu);
});

const merge = (from: string, into: string) =>
  registry.do((unit) => registry.get(CommunityMerges).merge(unit, { from, into }));
const partnersOf = async (community: string) =>
  (await registry.queries.partnershipsOf(community, on)).map(({ id, partners }) => [
    id,
    partners.map(({ name }) => name),
  ]);
const refused = (because: string) => ({ because: { key: `registry.refusal.${because}` } });
const signed = (partnershipId: string, datedOn: string, signers: string[] = []) =>
  registry.do((unit, service) => service.addAct(unit, { partnershipId, kind: 'signature', datedOn, signers }));

describe('Merging two rows of one place', () => {
  test('hands over partnerships, members and children, and every old id goes on meaning the place', async () => {
    const partnership = await aPartnership(registry, home, double);
    const member = await aMember(registry, double);
    const child = await add(registry, { ...suzhou, name: 'Gusu', kind: 'region' });
    await registry.rows('UPDATE community SET parent_id = $1 WHERE id = $2', [double, child]);
    await merge(double, standing);
    expect(await partnersOf(standing)).toEqual([[partnership, ['Portland']]]);
    expect(await partnersOf(double)).toEqual([[partnership, ['Portland']]]);
    expect(await partnersOf(home)).toEqual([[partnership, ['Suzhou']]]);
    expect(await registry.rows('SELECT community_id FROM member_organisation WHERE id = $1', [member])).toEqual([
      { community_id: standing },
    ]);
    expect(await registry.rows('SELECT parent_id FROM community WHERE id = $1', [child])).toEqual([
      { parent_id: standing },
    ]);
    const labels = await registry.queries.communityLabels([double, standing]);
    expect([labels.get(double)?.id, labels.get(standing)?.id]).toEqual([standing, standing]);
    expect(await registry.queries.areConnected(double, home)).toBe(true);
    expect(await registry.queries.areConnected(double, standing)).toBe(true);
    expect(await registry.participation.ask({ communityId: double, on })).toMatchObject({
      may: true,
      memberId: member,
    });
  });

  test('makes one of two partnerships with the same third community, with both histories', async () => {
    const kept = await aPartnership(registry, home, standing);
    const gone = await aPartnership(registry, home, double);
    await signed(kept, '1980-09-26', ['Mayor A']);
    await signed(gone, '1980-09-26', ['Mayor B']);
    await signed(gone, '1990-01-01');
    await merge(double, standing);
    expect(await partnersOf(home)).toEqual([[kept, ['Suzhou']]]);
    const found = await registry.get(PartnershipQueries).find(gone, on);
    expect(found.id).toBe(kept);
    expect(found.acts.map(({ datedOn, signers }) => [datedOn, signers])).toEqual([
      ['1980-09-26', ['Mayor A']],
      ['1990-01-01', []],
    ]);
    const onRecord = await registry.rows<{ signers: string[] }>(
      'SELECT signers FROM partnership_act WHERE partnership_id = $1 AND replaced_at IS NOT NULL',
      [kept],
    );
    expect(onRecord).toEqual([{ signers: ['Mayor B'] }]);
    expect(await registry.queries.figures(on)).toMatchObject({ partnerships: 1, communities: 2 });
  });

  test('in a partnership of three keeps it one of three', async () => {
    const trilateral = await aPartnership(registry, home, double, await add(registry, salem));
    await merge(double, standing);
    const found = await registry.get(PartnershipQueries).find(trilateral, on);
    expect(found.parties.map(({ name }) => name)).toEqual(['Portland', 'Suzhou', 'Salem']);
  });

  test('keeps both members, but not two of one name', async () => {
    const named = (communityId: string, name: string) =>
      registry.do((unit, service) => service.addMember(unit, { communityId, name, joinedOn: '2000-01-01' }));
    await named(standing, 'Friends');
    const other = await named(double, 'Friends');
    await expect(merge(double, standing)).rejects.toMatchObject({
      because: { key: 'registry.refusal.merge_of_members' },
    });
    await registry.rows(`UPDATE member_organisation SET name = 'Old Friends' WHERE id = $1`, [other]);
    await merge(double, standing);
    expect(
      await registry.rows('SELECT name FROM member_organisation WHERE community_id = $1 ORDER BY name', [standing]),
    ).toEqual([{ name: 'Friends' }, { name: 'Old Friends' }]);
  });

  test('refuses what cannot be one place: partners of each other, a place and itself, a place that was merged before', async () => {
    await expect(merge(standing, standing)).rejects.toMatchObject(refused('merge_into_itself'));
    await merge(double, standing);
    await expect(merge(double, home)).rejects.toMatchObject(refused('merged_already'));
    await expect(merge(home, double)).rejects.toMatchObject(refused('merged_already'));
    await aPartnership(registry, home, standing);
    await expect(merge(home, standing)).rejects.toMatchObject(refused('merge_of_partners'));
  });

  test('goes on when the one that stood is merged in turn: nobody has to follow a chain', async () => {
    const third = await add(registry, { ...suzhou, name: 'Soochow', latitude: 31.33 });
    await merge(double, standing);
    await merge(standing, third);
    expect(
      await registry.rows('SELECT DISTINCT merged_into_id FROM community WHERE merged_into_id IS NOT NULL'),
    ).toEqual([{ merged_into_id: third }]);
    const page = await registry.get(CommunityPageQueries).find('suzhou-jiangsu-cn', on);
    expect([page.id, page.slug]).toEqual([third, 'soochow-cn']);
  });

  test('leaves what an undo needs in the audit log, and the old names to be found', async () => {
    const partnership = await aPartnership(registry, home, double);
    await merge(double, standing);
    const [record] = await registry.rows<{ details: object }>(
      `SELECT details FROM audit_record WHERE action = 'registry.community.merged' AND subject_id = $1`,
      [double],
    );
    expect(record!.details).toMatchObject({
      into: standing,
      partnerships: [{ partnershipId: partnership, position: 2 }],
    });
    expect((await registry.queries.communityOptions('Suzhou, Jiangsu')).map(({ id }) => id)).toEqual([standing]);
  });

  test('of two merges at once the one way, and then the other, one wins', async () => {
    const outcomes = await Promise.allSettled([merge(double, standing), merge(standing, double)]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await registry.rows('SELECT id FROM community WHERE merged_into_id IS NOT NULL')).toHaveLength(1);
  });

  test('a partnership that is added while the place is merged away is refused or moves along, never lost', async () => {
    const outcomes = await Promise.allSettled([merge(double, standing), aPartnership(registry, home, double)]);
    const [merged, added] = outcomes;
    expect(merged.status).toBe('fulfilled');
    const moved = added.status === 'fulfilled' ? [[added.value, ['Portland']]] : [];
    expect(await partnersOf(standing)).toEqual(moved);
    await expect(aPartnership(registry, home, double)).rejects.toMatchObject(refused('merged_already'));
  });

  test('an import that names the old place finds the one that stands', async () => {
    const row = { us_city: 'Portland', us_geonames_id: '', us_lat: '45.52', us_lon: '-122.68' };
    const line = {
      ...row,
      partner_city: 'Suzhou, Jiangsu',
      partner_iso2: 'CN',
      partner_geonames_id: '',
      partner_lat: '31.3',
      partner_lon: '120.62',
    };
    await merge(double, standing);
    const read = () => registry.imports.run(Readable.from([Buffer.from(fileOf(line))]), { actor: system });
    expect((await read()).partnerships).toEqual({ named: 1, added: 1 });
    expect((await partnersOf(standing)).map(([, names]) => names)).toEqual([['Portland']]);
    expect((await read()).communities.added).toBe(0);
  });
});

describe('Probable duplicates', () => {
  test('are places of one kind that lie close and are called alike; a hint, so partners of each other are none', async () => {
    await add(registry, { ...suzhou, name: 'Suzhou', latitude: 33.63, longitude: 116.98 });
    await add(registry, { ...suzhou, name: 'Suzhou', kind: 'prefecture' });
    const pairs = async () =>
      (await registry.get(DuplicatesQueries).probable()).map(({ one, other }) => [one.name, other.name].toSorted());
    expect(await pairs()).toEqual([['Suzhou', 'Suzhou, Jiangsu']]);
    await merge(double, standing);
    expect(await pairs()).toEqual([]);
  });
});
