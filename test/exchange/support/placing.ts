import { FamilyDecisions } from '../../../src/exchange/placement/family-decisions.service.js';
import { HostDecisions } from '../../../src/exchange/placement/host-decisions.service.js';
import type { NewPlacement } from '../../../src/exchange/placement/new-placement.js';
import { PlacementsService } from '../../../src/exchange/placement/placements.service.js';
import { ExchangePlacement } from '../../../src/exchange/placement/exchange-placement.entity.js';
import { SchoolAcceptances } from '../../../src/exchange/schools/school-acceptances.service.js';
import type { ExchangeStudent } from '../../../src/exchange/student/exchange-student.entity.js';
import { AccountsService } from '../../../src/auth/index.js';
import { newId, system, Work, type Actor } from '../../../src/platform/index.js';
import type { AuthPortal } from '../../auth/support/auth-portal.js';
import type { Caller } from '../../auth/support/caller.js';
import { aCompleteFamily, aVettedWorker, type Desk, type HostStory } from '../../host-families/support/host-story.js';
import type { HostPortal } from '../../host-families/support/host-portal.js';
import { anAcceptance, anApplication, type AnApplication } from './an-application.js';
import { dayFromNow, startExchangePortal, type ExchangePortal } from './exchange-portal.js';

/** A receiving member with its people, and a season in which families host. */
export interface Placing {
  exchange: ExchangePortal;
  hosts: HostPortal;
  /** Vetted people of the member; the decider is its coordinator. */
  desk: Desk;
  coordinator: Actor;
  officer: Actor;
}

/** A family whose home is open, with a bed on offer. */
export interface OpenHome {
  story: HostStory;
  host: Caller;
  actor: Actor;
  fileId: string;
  bedOfferId: string;
}

/** A student whom the sponsor has selected, with a parent who has signed and a school. */
export interface ReadyStudent extends AnApplication {
  parentEmail: string;
}

const stay = () => ({ fromOn: dayFromNow(118), untilOn: dayFromNow(420) });

export async function startPlacing(): Promise<Placing> {
  const exchange = await startExchangePortal();
  const { portal, memberId } = exchange;
  const seasonId = newId();
  const season = [seasonId, 'Next year', dayFromNow(100), dayFromNow(430)];
  await portal.sql('INSERT INTO host_season (id, name, begins_on, ends_on) VALUES ($1, $2, $3, $4)', season);
  const hosts = { portal, memberId, seasonId };
  const desk = {
    interviewer: await aVettedWorker(hosts, { name: 'Ines Interviewer' }),
    decider: await aVettedWorker(hosts, { name: 'Dana Decider', role: 'coordinator' }),
  };
  const officer = await portal.person({
    displayName: 'Oscar Officer',
    roles: [{ role: 'responsible_officer', scope: memberId, until: new Date(Date.now() + 300 * 86_400_000) }],
  });
  return {
    exchange,
    hosts,
    desk,
    coordinator: desk.decider.actor,
    officer: actorOf(officer.id, 'responsible_officer', memberId),
  };
}

const actorOf = (accountId: string, role?: string, scope: string | null = null): Actor => ({
  ...system,
  kind: 'account',
  accountId,
  grants: role ? [{ role, scope }] : [],
});

/** Another coordinator of the member. */
export async function aCoordinator({ exchange: { portal, memberId } }: Placing, displayName: string): Promise<Actor> {
  const { id } = await portal.person({ displayName });
  const accounts = portal.app.get(AccountsService, { strict: false });
  await portal.app
    .get(Work)
    .run(system, (unit) => accounts.grant(unit, { accountId: id, role: 'coordinator', scope: memberId }));
  return actorOf(id, 'coordinator', memberId);
}

export async function anOpenHome(
  placing: Placing,
  wishes: { isSingle?: boolean; beds?: 1 | 2; takesSecond?: boolean } = {},
): Promise<OpenHome> {
  const { hosts, desk } = placing;
  const story = await aCompleteFamily(hosts, wishes.isSingle ? { isSingle: true } : {});
  if (wishes.isSingle) await reviewAgain(placing, story);
  else await story.openHome(desk);
  const { host, fileId } = story;
  const beds = await bedsOf(hosts.portal, fileId, wishes.beds ?? 1);
  await host.post(`/host/files/${fileId}/offers`, [
    ...beds.map((bed): [string, string] => ['beds', bed]),
    ['dates', 'season'],
  ]);
  await host.post(`/host/files/${fileId}/welcome`, [
    ['takesSecond', wishes.takesSecond ? 'yes' : 'no'],
    ['smoker', 'no'],
    ['animals', 'dogs'],
    ['diets', 'vegetarian'],
    ['wishes', ''],
  ]);
  const [offer] = await hosts.portal.sql<{ id: string }>(
    'SELECT id FROM host_bed_offer WHERE file_id = $1 AND withdrawn_at IS NULL ORDER BY room_name, bed LIMIT 1',
    [fileId],
  );
  if (!offer) throw new Error('The home is not open.');
  return { story, host, actor: await host.actor(), fileId, bedOfferId: offer.id };
}

/** A home of one adult is reviewed by a person with no other part in it. */
async function reviewAgain({ hosts, desk }: Placing, story: HostStory): Promise<void> {
  await story.host.post('/host/submission');
  await desk.interviewer.caller.post(`${story.deskPath}/screen`);
  await story.interview(desk.interviewer);
  const today = new Date().toISOString().slice(0, 10);
  await story.check(desk.decider, today, ['Nora Lind']);
  await story.acceptPhotographs(desk.decider);
  await desk.decider.caller.post(`${story.deskPath}/finish`);
  const reviewer = await aVettedWorker(hosts, { name: 'Rita Reviewer' });
  await desk.decider.caller.post(`${story.deskPath}/send-to-review`);
  await reviewer.caller.post(`${story.deskPath}/review`, { supportNetwork: 'Her sister lives next door.' });
  await desk.decider.caller.post(`${story.deskPath}/approve`, { reason: 'A warm home' });
  const [year = '', month = '', day = ''] = today.split('-');
  await desk.interviewer.caller.post(`${story.deskPath}/orient`, {
    orientedOnDay: day,
    orientedOnMonth: month,
    orientedOnYear: year,
  });
  await desk.decider.caller.post(`${story.deskPath}/open`);
}

/** Beds as the form names them; a second one is in a room of its own. */
async function bedsOf(portal: AuthPortal, fileId: string, count: 1 | 2): Promise<string[]> {
  const rooms = await portal.sql<{ id: string; homeId: string }>(
    `SELECT r.id, r.home_id AS "homeId" FROM host_room r JOIN host_home h ON h.id = r.home_id JOIN host_file f ON f.household_id = h.household_id WHERE f.id = $1 ORDER BY r.name`,
    [fileId],
  );
  if (count === 2) {
    const id = newId();
    await portal.sql(
      `INSERT INTO host_room (id, home_id, name, bed_kind, beds, has_storage, has_study_space, has_bathroom, has_clear_exit)
       VALUES ($1, $2, 'Under the roof', 'own', 1, true, true, true, true)`,
      [id, rooms[0]!.homeId],
    );
    rooms.push({ id, homeId: rooms[0]!.homeId });
  }
  return rooms.map(({ id }) => `${id}:1`);
}

export async function aReadyStudent(
  { exchange }: Placing,
  wishes: { student?: Partial<ExchangeStudent>; displayName?: string } = {},
): Promise<ReadyStudent> {
  const application = await anApplication(exchange, { state: 'selected', ...wishes });
  await exchange.portal.app
    .get(SchoolAcceptances, { strict: false })
    .record(system, application.id, anAcceptance(exchange));
  return { ...application, parentEmail: await aParentWhoSigned(exchange.portal, application.id) };
}

/** The mother, who signed the application by her own link. */
async function aParentWhoSigned(portal: AuthPortal, applicationId: string): Promise<string> {
  const [parent] = await portal.sql<{ email: string }>('SELECT email FROM exchange_parent WHERE application_id = $1', [
    applicationId,
  ]);
  return parent!.email;
}

/** One placement in a test, and what brings it on its way. */
export class PlacementStory {
  constructor(
    readonly placing: Placing,
    readonly home: OpenHome,
    readonly student: ReadyStudent,
  ) {}

  id = '';

  get service(): PlacementsService {
    return this.get(PlacementsService);
  }

  async state(): Promise<string> {
    return (await this.row()).state;
  }

  row(): Promise<ExchangePlacement> {
    return this.get(Work).read().findOneByOrFail(ExchangePlacement, { id: this.id });
  }

  told(wishes: Partial<NewPlacement> = {}): NewPlacement {
    const { student, home } = this;
    return { applicationId: student.id, bedOfferId: home.bedOfferId, kind: 'permanent', ...stay(), ...wishes };
  }

  async propose(wishes: Partial<NewPlacement> = {}): Promise<this> {
    this.id = await this.service.propose(this.placing.coordinator, this.told(wishes));
    return this;
  }

  async offer(wishes: Partial<NewPlacement> = {}): Promise<this> {
    await this.propose(wishes);
    await this.service.offer(this.placing.coordinator, this.id);
    return this;
  }

  accept(agreesToTwo: boolean | null = null): Promise<void> {
    return this.get(HostDecisions).accept(this.home.actor, this.id, {
      typedName: 'Nora Lind',
      isNoRelative: true,
      agreesToTwo,
      hadCoachContact: false,
    });
  }

  async ask(wishes: Partial<NewPlacement> = {}): Promise<this> {
    await this.offer(wishes);
    await this.accept();
    await this.service.askFamily(this.placing.coordinator, this.id);
    return this;
  }

  studentAgrees(wishes: { agreesToTwo?: boolean; agreesToSingleAdult?: boolean } = {}): Promise<void> {
    return this.get(FamilyDecisions).agree(this.student.actor, this.id, {
      typedName: 'Olena Kovalenko',
      isNoRelative: true,
      ...wishes,
    });
  }

  async parentsAgree(wishes: { agreesToTwo?: boolean; agreesToSingleAdult?: boolean } = {}): Promise<void> {
    const told = { typedName: 'Oksana Kovalenko', isNoRelative: true, ...wishes };
    await this.get(FamilyDecisions).agreeByLink(await this.parentToken(), told);
  }

  /** The secret of the newest link that the parent was mailed. */
  async parentToken(): Promise<string> {
    const path = await this.placing.exchange.portal.linkTo(this.student.parentEmail);
    return /agreements\/([\w-]+)/.exec(path)?.[1] ?? '';
  }

  async consent(wishes: Partial<NewPlacement> = {}): Promise<this> {
    await this.ask(wishes);
    await this.studentAgrees();
    await this.parentsAgree();
    return this;
  }

  /** From the question to the family, which a page has asked, to the names. */
  async goesWell(id: string): Promise<void> {
    this.id = id;
    await this.accept();
    await this.service.askFamily(this.placing.coordinator, id);
    await this.studentAgrees();
    await this.parentsAgree();
    await this.service.confirmSchool(this.placing.coordinator, id, dayFromNow(-1));
    await this.service.approve(this.placing.officer, id);
    await this.service.disclose(this.placing.coordinator, id);
  }

  async approve(wishes: Partial<NewPlacement> = {}): Promise<this> {
    await this.consent(wishes);
    await this.service.confirmSchool(this.placing.coordinator, this.id, dayFromNow(-1));
    await this.service.approve(this.placing.officer, this.id);
    return this;
  }

  async disclose(wishes: Partial<NewPlacement> = {}): Promise<this> {
    await this.approve(wishes);
    await this.service.disclose(this.placing.coordinator, this.id);
    return this;
  }

  get<T>(type: new (...args: never[]) => T): T {
    return this.placing.exchange.portal.app.get<T>(type, { strict: false });
  }
}
