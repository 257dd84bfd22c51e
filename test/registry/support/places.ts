import type { NewCommunity } from '../../../src/registry/index.js';
import type { RegistryInTest } from './registry-in-test.js';

const somewhere = { kind: 'city', latitude: 10, longitude: 20 } as const;

export const portland: NewCommunity = {
  ...somewhere,
  name: 'Portland',
  countryIso2: 'US',
  subdivisionCode: 'US-OR',
  latitude: 45.52,
  longitude: -122.68,
};
export const bologna: NewCommunity = {
  ...somewhere,
  name: 'Bologna',
  countryIso2: 'IT',
  latitude: 44.49,
  longitude: 11.34,
};
export const sapporo: NewCommunity = {
  ...somewhere,
  name: 'Sapporo',
  nativeName: '札幌市',
  countryIso2: 'JP',
  latitude: 43.06,
  longitude: 141.35,
};
export const saoPaulo: NewCommunity = {
  ...somewhere,
  name: 'São Paulo',
  countryIso2: 'BR',
  latitude: -23.55,
  longitude: -46.63,
};
export const salem: NewCommunity = {
  ...somewhere,
  name: 'Salem',
  countryIso2: 'US',
  subdivisionCode: 'US-OR',
  latitude: 44.94,
  longitude: -123.04,
};

/** A community's id. */
export const add = async (registry: RegistryInTest, community: NewCommunity): Promise<string> =>
  (await registry.do((unit, service) => service.addCommunity(unit, community))).id;

/** A member of a community; by default its dues of 2026 are paid on the first day. */
export async function aMember(
  registry: RegistryInTest,
  communityId: string,
  dues: { fromOn?: string; toOn?: string; paidOn?: string | null } = {},
): Promise<string> {
  return registry.do(async (unit, service) => {
    const memberId = await service.addMember(unit, {
      name: `Friends of ${communityId}`,
      communityId,
      joinedOn: '1990-01-01',
    });
    await service.addDuesPeriod(unit, {
      memberId,
      fromOn: '2026-01-01',
      toOn: '2026-12-31',
      paidOn: '2026-01-01',
      ...dues,
    });
    return memberId;
  });
}

export const aPartnership = (registry: RegistryInTest, ...communityIds: string[]): Promise<string> =>
  registry.do((unit, service) => service.addPartnership(unit, { kind: 'sister', communityIds, source: 'test' }));
