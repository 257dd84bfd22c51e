import { Injectable } from '@nestjs/common';
import { AccountQueries, AccountsService } from '../../auth/index.js';
import {
  ApplyingService,
  HomesService,
  HostOffersService,
  HostSeasonsService,
  HouseholdChecks,
  HouseholdMembersService,
  HouseholdsService,
  ScreeningService,
  type WelcomeTold,
} from '../../host-families/index.js';
import { system, visitor, Work, type Actor } from '../../platform/index.js';
import { demoAccounts, demoPassword } from './accounts.js';
import type { Calendar } from './calendar.js';
import { DemoHostApplications } from './demo-host-applications.js';
import { DemoPeople } from './demo-people.js';
import type { DemoLine } from './demo-registry.js';
import { demoHome, demoRoom, families, type DemoFamily } from './host-families.js';
import { livingHomes, waitingHomes } from '../exchange/exchange-homes.js';

/** A family of the demo, as other parts of it act for it. */
export interface DemoHost {
  actor: Actor;
  fileId: string;
}

interface Scene {
  calendar: Calendar;
  scope: string;
  seasonId: string;
  staff: Actor;
  coordinator: Actor;
  interviewer: Actor;
}

/** Families of Irondequoit, one in each state that is worth a look. */
@Injectable()
export class DemoHosts {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountsService,
    private readonly cards: AccountQueries,
    private readonly people: DemoPeople,
    private readonly seasons: HostSeasonsService,
    private readonly households: HouseholdsService,
    private readonly members: HouseholdMembersService,
    private readonly homes: HomesService,
    private readonly applying: ApplyingService,
    private readonly applications: DemoHostApplications,
    private readonly screening: ScreeningService,
    private readonly checks: HouseholdChecks,
    private readonly offers: HostOffersService,
  ) {}

  /** Families of the next season. @returns those that have applied, by name */
  async load(calendar: Calendar, lines: readonly DemoLine[]): Promise<Map<string, DemoHost>> {
    const year = calendar.now.getFullYear() + 1;
    const season = {
      name: `${year}–${String(year + 1).slice(2)}`,
      beginsOn: `${year}-08-10`,
      endsOn: `${year + 1}-06-12`,
    };
    const scene = await this.scene(calendar, lines, season);
    return new Map([...(await this.playAll(scene, families)), ...(await this.playAll(scene, waitingHomes))]);
  }

  /** Families that were ready before this school year began, when students came to live with them. The clock stands then. */
  async loadLiving(calendar: Calendar, lines: readonly DemoLine[]): Promise<Map<string, DemoHost>> {
    const season = { name: 'This school year', beginsOn: calendar.date(50), endsOn: calendar.date(370) };
    return this.playAll(await this.scene(calendar, lines, season), livingHomes);
  }

  private async playAll(scene: Scene, all: readonly DemoFamily[]): Promise<Map<string, DemoHost>> {
    const hosts = await Promise.all(all.map((family) => this.play(scene, family)));
    return new Map(all.map(({ name }, at) => [name, hosts[at]!]));
  }

  private async scene(
    calendar: Calendar,
    lines: readonly DemoLine[],
    season: { name: string; beginsOn: string; endsOn: string },
  ): Promise<Scene> {
    const { memberId: scope } = lines.find((line) => line.home === 'Irondequoit')!;
    const staff = await this.people.add({ ...demoAccounts.staff, role: 'staff' });
    const seasonId = (await this.seasons.add(staff, season))!;
    const coordinator = await this.people.add({ ...demoAccounts.coordinator, role: 'coordinator', scope });
    const calla = (await this.cards.byEmail('calla@demo.example'))!;
    const interviewer: Actor = {
      ...staff,
      accountId: calla.id,
      displayName: calla.displayName,
      grants: [{ role: 'local_coordinator', scope }],
    };
    return { calendar, scope, seasonId, staff, coordinator, interviewer };
  }

  private async play(scene: Scene, family: DemoFamily): Promise<DemoHost> {
    const host = await this.begin(scene, family);
    if (family.until !== 'inquiry') await this.apply(scene, family, host);
    return host;
  }

  private async apply(scene: Scene, family: DemoFamily, { actor, fileId }: DemoHost): Promise<void> {
    await this.applying.begin(actor, fileId);
    const { ids, roomId } = await this.describe(actor, family);
    const applicationId = await this.applications.idOf(fileId);
    if (family.until === 'applying') return this.half(actor, applicationId, family);
    const isSeen = family.until !== 'submitted';
    await this.applications.answer(actor, applicationId);
    await this.applications.photographs(actor, applicationId, isSeen ? scene.coordinator : null);
    for (const one of family.references) await this.applications.reference(actor, applicationId, one);
    for (const [index, adult] of family.adults.entries())
      await this.applications.sign(actor, applicationId, { ...adult, id: ids[index]! });
    await this.applying.submit(actor, fileId);
    if (isSeen) await this.screen(scene, family, { actor, fileId, ids, applicationId });
    if (family.welcome) await this.offer({ actor, fileId }, roomId, family.welcome);
  }

  private async begin({ scope, seasonId }: Scene, { email, name, adults }: DemoFamily) {
    const displayName = adults[0]!.name;
    const { id: accountId } = await this.work.run(system, (unit) =>
      this.accounts.create(unit, { email, password: demoPassword, displayName, locale: 'en', emailVerified: true }),
    );
    const actor: Actor = { ...visitor, kind: 'account', accountId, displayName };
    const { fileId } = await this.households.begin(actor, { name, scope, seasonId, timeZone: 'America/New_York' });
    return { actor, fileId };
  }

  /** @returns the ids of the members, adults first, and of the room */
  private async describe(
    actor: Actor,
    { adults, others, pets }: DemoFamily,
  ): Promise<{ ids: string[]; roomId: string }> {
    const ids: string[] = [];
    for (const { name, email, birthDate, gender } of adults)
      ids.push(
        (await this.members.add(actor, { ...living, name, email, birthDate, gender, relation: '', isApplicant: true }))
          .id,
      );
    for (const other of others)
      ids.push((await this.members.add(actor, { ...living, ...other, email: null, isApplicant: false })).id);
    await this.homes.describe(actor, { ...demoHome, pets: pets ?? demoHome.pets });
    return { ids, roomId: await this.homes.keepRoom(actor, demoRoom) };
  }

  private async offer({ actor, fileId }: DemoHost, roomId: string, welcome: WelcomeTold): Promise<void> {
    await this.offers.welcome(actor, fileId, welcome);
    await this.offers.offer(actor, fileId, { beds: [{ roomId, bed: 1 }], days: null });
  }

  private async half(actor: Actor, applicationId: string, { references }: DemoFamily): Promise<void> {
    await this.applications.answer(actor, applicationId, ['profile', 'house_rules']);
    for (const one of references) await this.applications.reference(actor, applicationId, one);
  }

  private async screen(
    scene: Scene,
    family: DemoFamily,
    { actor, fileId, ids, applicationId }: { actor: Actor; fileId: string; ids: string[]; applicationId: string },
  ): Promise<void> {
    const { calendar, coordinator, interviewer, staff } = scene;
    await this.screening.takeUp(coordinator, fileId);
    await this.applications.interview(interviewer, applicationId, { attendeeIds: ids, heldOn: calendar.date(-1) });
    for (const memberId of ids.slice(0, family.adults.length))
      for (const kind of ['criminal', 'registry'] as const)
        await this.checks.record(coordinator, fileId, {
          memberId,
          kind,
          completedOn: calendar.officeDate(0),
          clear: true,
          vendorReference: 'NCC-2271',
        });
    await this.screening.finish(coordinator, fileId);
    if (family.until === 'second_level_review') return this.screening.sendToReview(coordinator, fileId);
    await this.screening.approve(staff, fileId, 'A warm home with time for a student; both references know them well.');
    await this.screening.orient(interviewer, fileId, calendar.officeDate(0));
    await this.screening.open(interviewer, fileId);
    if (family.until === 'suspended')
      await this.homes.move(actor, { ...demoHome, street: '9 Harbor Lane', since: calendar.date(-1) });
  }
}

const living = { livesInHome: true, daysPerYear: 0, phone: '', relation: '' };
