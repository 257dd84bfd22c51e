import { HostFamiliesModule } from '../../../src/host-families/index.js';
import type { INestApplicationContext } from '@nestjs/common';
import { newId, system, Work } from '../../../src/platform/index.js';
import { RegistryService } from '../../../src/registry/index.js';
import { AuthPortal } from '../../auth/support/auth-portal.js';
import type { Caller } from '../../auth/support/caller.js';

/** What a family's way needs of a portal: the module's own, or the whole one of a browser story. */
export type FamilyPortal = Pick<AuthPortal, 'app' | 'sql' | 'caller' | 'person' | 'signedIn' | 'linkTo'>;

/** A portal with host families, one member city and one season that begins in two months. */
export interface HostPortal<Portal extends FamilyPortal = AuthPortal> {
  portal: Portal;
  memberId: string;
  seasonId: string;
}

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function startHostPortal(): Promise<HostPortal> {
  const portal = await AuthPortal.start({}, [], [HostFamiliesModule]);
  return { portal, ...(await aHostingMember(portal.app)) };
}

/** A member in its town, and the season. */
export async function aHostingMember(app: INestApplicationContext): Promise<Omit<HostPortal, 'portal'>> {
  const registry = app.get(RegistryService, { strict: false });
  const work = app.get(Work, { strict: false });
  const memberId = await work.run(system, async (unit) => {
    const town = { name: 'Irondequoit', kind: 'town', countryIso2: 'US', subdivisionCode: 'US-NY' } as const;
    const { id: communityId } = await registry.addCommunity(unit, { ...town, latitude: 43.21, longitude: -77.57 });
    return registry.addMember(unit, { name: 'Irondequoit Sister Cities', communityId, joinedOn: '2010-01-01' });
  });
  const seasonId = newId();
  const season = [seasonId, 'Next year', dayFromNow(60), dayFromNow(360)];
  await work.read().query('INSERT INTO host_season (id, name, begins_on, ends_on) VALUES ($1, $2, $3, $4)', season);
  return { memberId, seasonId };
}

/** Somebody signed in who has begun a family. */
export async function aHost({ portal, memberId, seasonId }: HostPortal<FamilyPortal>): Promise<Caller> {
  const host = await portal.signedIn(await portal.person({ displayName: 'Nora Lind', birthDate: '1980-05-05' }));
  await host.post('/host', { name: 'The Lind family', scope: memberId, seasonId, timeZone: 'America/New_York' });
  return host;
}

export const dateFields = (name: string, day: string): Record<string, string> => {
  const [year = '', month = '', date = ''] = day.split('-');
  return { [`${name}Day`]: date, [`${name}Month`]: month, [`${name}Year`]: year };
};

export const aMember = (wishes: Record<string, string> = {}): Record<string, string> => ({
  name: 'Nora Lind',
  ...dateFields('birthDate', '1980-05-05'),
  gender: 'female',
  relation: 'mother',
  lives: 'there',
  isApplicant: 'yes',
  email: 'nora@example.org',
  ...wishes,
});

export const aHome = (wishes: Record<string, string> = {}): Record<string, string> => ({
  street: '14 Elm Street',
  place: 'Irondequoit',
  region: 'New York',
  postalCode: '14617',
  dwelling: 'house',
  bedrooms: '4',
  bathrooms: '2',
  smoking: 'nobody',
  ...wishes,
});

export const aRoom: [string, string][] = [
  ['name', 'Upstairs, to the garden'],
  ['bedKind', 'own'],
  ['beds', '1'],
  ['has', 'exit'],
  ['has', 'storage'],
  ['has', 'study'],
  ['has', 'bathroom'],
];
