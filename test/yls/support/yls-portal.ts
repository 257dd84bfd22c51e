import type { INestApplicationContext } from '@nestjs/common';
import { system, Work, type Unit } from '../../../src/platform/index.js';
import { RegistryService } from '../../../src/registry/index.js';
import { YlsModule } from '../../../src/yls/index.js';
import { SummitsService, type NewSummit } from '../../../src/yls/summit/summits.service.js';
import { AuthPortal } from '../../auth/support/auth-portal.js';

/** Irondequoit and its partner Poltava, and a summit that takes applications. */
export interface YlsPortal {
  portal: AuthPortal;
  townId: string;
  partnerId: string;
  memberId: string;
  partnershipId: string;
  summitId: string;
}

export const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const instantIn = (days: number): Date => new Date(Date.now() + days * 86_400_000);

export async function startYlsPortal(
  wishes: Partial<NewSummit> = {},
  settings: NodeJS.ProcessEnv = {},
): Promise<YlsPortal> {
  const portal = await AuthPortal.start(settings, [], [YlsModule]);
  const places = await portal.app
    .get(Work)
    .run(system, (unit) => partners(unit, portal.app.get(RegistryService, { strict: false })));
  return { portal, ...places, summitId: await aSummit(portal.app, wishes) };
}

async function partners(unit: Unit, registry: RegistryService) {
  const poltava = { name: 'Poltava', kind: 'city', countryIso2: 'UA', latitude: 49.59, longitude: 34.55 } as const;
  const home = { name: 'Irondequoit', kind: 'town', countryIso2: 'US', subdivisionCode: 'US-NY' } as const;
  const { id: partnerId } = await registry.addCommunity(unit, poltava);
  const { id: townId } = await registry.addCommunity(unit, { ...home, latitude: 43.21, longitude: -77.57 });
  const member = { name: 'Irondequoit Sister Cities', communityId: townId, joinedOn: '2010-01-01' };
  const memberId = await registry.addMember(unit, member);
  await registry.addDuesPeriod(unit, { memberId, fromOn: '2020-01-01', toOn: '2099-12-31', paidOn: '2020-01-01' });
  const communityIds = [townId, partnerId];
  const partnershipId = await registry.addPartnership(unit, { kind: 'sister', communityIds, source: 'test' });
  await registry.addAct(unit, { partnershipId, kind: 'signature', datedOn: '1992-05-01' });
  return { partnerId, townId, memberId, partnershipId };
}

let numbered = 0;

/** Held in four months; open, with a hundred places and a fee of 1,795 dollars. */
export async function aSummit(app: INestApplicationContext, wishes: Partial<NewSummit> = {}): Promise<string> {
  const summits = app.get(SummitsService, { strict: false });
  const id = await summits.add(system, {
    name: `Youth Leadership Summit ${++numbered}`,
    place: 'Washington, DC',
    venue: 'Gallaudet University',
    timeZone: 'America/New_York',
    beginsOn: dayFromNow(120),
    endsOn: dayFromNow(126),
    capacity: 100,
    ageFrom: 14,
    ageTo: 18,
    feeCents: 179_500,
    appliesUntil: instantIn(60),
    recommendsUntil: instantIn(70),
    ...wishes,
  });
  await summits.step(system, id!, { event: 'open' });
  return id!;
}
