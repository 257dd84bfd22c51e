import type { INestApplicationContext } from '@nestjs/common';
import { ExchangeModule } from '../../../src/exchange/index.js';
import { SchoolsService } from '../../../src/exchange/schools/schools.service.js';
import { SponsorsService } from '../../../src/exchange/sponsor/sponsors.service.js';
import { TermsService, type NewTerm } from '../../../src/exchange/terms/terms.service.js';
import { system, Work, type Unit } from '../../../src/platform/index.js';
import { RegistryService } from '../../../src/registry/index.js';
import { AuthPortal } from '../../auth/support/auth-portal.js';

/** What stories of an exchange need of a portal: the module's own, or the whole one of a browser story. */
export type StudentPortal = Pick<AuthPortal, 'app' | 'sql' | 'caller' | 'person' | 'signedIn'>;

/** Poltava sends, Irondequoit receives, and a sponsor with a term and a school. */
export interface Exchange {
  communityId: string;
  memberId: string;
  partnershipId: string;
  sponsorId: string;
  termId: string;
  schoolId: string;
}

export interface ExchangePortal<Portal extends StudentPortal = AuthPortal> extends Exchange {
  portal: Portal;
}

export const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function startExchangePortal(wishes: Partial<NewTerm> = {}): Promise<ExchangePortal> {
  const portal = await AuthPortal.start({}, [], [ExchangeModule]);
  return { portal, ...(await anExchange(portal.app, wishes)) };
}

/** A partnership that stands, and all that a sponsor needs; the term begins in four months. */
async function anExchange(app: INestApplicationContext, wishes: Partial<NewTerm> = {}): Promise<Exchange> {
  const work = app.get(Work, { strict: false });
  const places = await work.run(system, (unit) => partners(unit, app.get(RegistryService, { strict: false })));
  const sponsorId = await aSponsor(app);
  const termId = await aTerm(app, { sponsorId, ...wishes });
  const schoolId = await aSchool(app, places.memberId);
  return { ...places, sponsorId, termId, schoolId };
}

async function partners(unit: Unit, registry: RegistryService) {
  const poltava = { name: 'Poltava', kind: 'city', countryIso2: 'UA', latitude: 49.59, longitude: 34.55 } as const;
  const home = { name: 'Irondequoit', kind: 'town', countryIso2: 'US', subdivisionCode: 'US-NY' } as const;
  const { id: communityId } = await registry.addCommunity(unit, poltava);
  const { id: townId } = await registry.addCommunity(unit, { ...home, latitude: 43.21, longitude: -77.57 });
  const member = { name: 'Irondequoit Sister Cities', communityId: townId, joinedOn: '2010-01-01' };
  const memberId = await registry.addMember(unit, member);
  const paid = { memberId, fromOn: '2020-01-01', toOn: '2099-12-31', paidOn: '2020-01-01' };
  await registry.addDuesPeriod(unit, paid);
  const communityIds = [townId, communityId];
  const partnershipId = await registry.addPartnership(unit, { kind: 'sister', communityIds, source: 'test' });
  await registry.addAct(unit, { partnershipId, kind: 'signature', datedOn: '1992-05-01' });
  return { communityId, memberId, partnershipId };
}

let numbered = 0;

async function aSponsor(app: INestApplicationContext): Promise<string> {
  const id = await app.get(SponsorsService, { strict: false }).add(system, {
    name: 'Lakeside Exchange',
    programNumber: `P-3-${String(++numbered).padStart(5, '0')}`,
    ein: '12-3456789',
    isTaxExempt: true,
    isUsPersonOrg: true,
    designatedFrom: '2020-01-01',
    designatedUntil: dayFromNow(1000),
    mainPhone: '+1 585 555 0100',
    emergencyPhone: '+1 585 555 0111',
    address: '1 Lake Avenue, Rochester, New York 14617',
  });
  return id!;
}

export async function aTerm(
  app: INestApplicationContext,
  wishes: Partial<NewTerm> & Pick<NewTerm, 'sponsorId'>,
): Promise<string> {
  const id = await app.get(TermsService, { strict: false }).add(system, {
    name: `Next year ${++numbered}`,
    kind: 'academic_year',
    beginsOn: dayFromNow(120),
    endsOn: dayFromNow(420),
    nominationsUntil: dayFromNow(60),
    ...wishes,
  });
  return id!;
}

export async function aSchool(app: INestApplicationContext, scope: string): Promise<string> {
  const id = await app.get(SchoolsService, { strict: false }).add(system, {
    scope,
    name: `Lakeside High School ${++numbered}`,
    kind: 'public',
    street: '20 School Road',
    place: 'Irondequoit',
    region: 'New York',
    postalCode: '14617',
    latitude: 43.2,
    longitude: -77.6,
    accreditedBy: 'New York State Education Department',
    accreditedUntil: dayFromNow(2000),
    accreditationProof: 'Register of schools, 260801060005',
    offers: ['music', 'art', 'sports'],
    website: '',
    contactName: 'Grace Hill',
    contactEmail: 'counsel@example.org',
    contactPhone: '+1 585 555 0122',
  });
  return id!;
}
