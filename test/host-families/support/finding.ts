import { RegistryService } from '../../../src/registry/index.js';
import { system, Work } from '../../../src/platform/index.js';
import type { AuthPortal } from '../../auth/support/auth-portal.js';

/** A member organisation with its own city. */
export function aMember(portal: AuthPortal, city: string): Promise<{ id: string; slug: string }> {
  const registry = portal.app.get(RegistryService, { strict: false });
  return portal.app.get(Work).run(system, async (unit) => {
    const { id: communityId, slug } = await registry.addCommunity(unit, {
      name: city,
      kind: 'city',
      countryIso2: 'US',
      subdivisionCode: 'US-NY',
      latitude: 43.2,
      longitude: -77.6,
    });
    return {
      id: await registry.addMember(unit, { name: `${city} Sister Cities`, communityId, joinedOn: '2020-01-01' }),
      slug,
    };
  });
}

/** What a family types into the interest form. */
export const aQuestion = (wishes: Record<string, string> = {}): Record<string, string> => ({
  name: 'Ana Okafor',
  phone: '(585) 555-0142',
  email: 'ana@example.org',
  place: 'Irondequoit 14617',
  member: '',
  adults: '2',
  children: '2',
  seasonYear: String(soughtNow()),
  heardFrom: 'friend',
  words: 'We have a free room.',
  consent: 'yes',
  website: '',
  ...wishes,
});

/** The next school year that is sought, whatever the day. */
export const soughtNow = (now = new Date()): number => now.getUTCFullYear() + (now.getUTCMonth() < 6 ? 0 : 1);

/** Sends the form and confirms by the mailed link. @returns the family's own page */
export async function anInquiry(portal: AuthPortal, wishes: Record<string, string> = {}): Promise<string> {
  const told = aQuestion(wishes);
  const family = portal.caller();
  await family.post('/host-families/interest', told);
  const own = await linkOf(portal, told['email']!);
  await family.post(`${own}/confirmation`);
  return own;
}

/** The family's page by the latest mail to it. */
export const linkOf = async (portal: AuthPortal, email: string): Promise<string> =>
  (await portal.linkTo(email)).split('?')[0]!;
