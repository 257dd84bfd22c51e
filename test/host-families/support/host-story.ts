import { createHash } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import {
  ApplicationQueries,
  ApplicationsService,
  DocumentsService,
  InterviewsService,
  ReferencesService,
  SignaturesService,
} from '../../../src/applications/index.js';
import { readToSign } from '../../applications/support/read-to-sign.js';
import { hostApplication } from '../../../src/host-families/applying/host-application.js';
import { HostFileHolds } from '../../../src/host-families/changes/host-file-holds.service.js';
import { HouseholdChecks } from '../../../src/host-families/checks/household-checks.service.js';
import { HostFile } from '../../../src/host-families/file/host-file.entity.js';
import { PHOTOGRAPHS } from '../../../src/host-families/law/host-facts.js';
import { AccountsService } from '../../../src/auth/index.js';
import { linkHolder, newId, system, Work, type Actor, type Unit } from '../../../src/platform/index.js';
import type { Caller } from '../../auth/support/caller.js';
import { asStaff, aWorker } from '../../vetting/support/workers.js';
import { giveLeave } from './leave.js';
import { aHome, aHost, aMember, aRoom, dateFields, type FamilyPortal, type HostPortal } from './host-portal.js';

/** Somebody with all papers of the member, signed in. */
export interface VettedWorker {
  accountId: string;
  email: string;
  caller: Caller;
  actor: Actor;
}

export async function aVettedWorker(
  { portal, memberId }: HostPortal<FamilyPortal>,
  { name, role }: { name: string; role?: 'coordinator' },
): Promise<VettedWorker> {
  const staff = await portal.person({ roles: [{ role: 'staff' }] });
  const home = { latitude: 43.21, longitude: -77.57 };
  const { accountId, email } = await aWorker(portal.app, asStaff(staff.id), { scope: memberId, name, home });
  const accounts = portal.app.get(AccountsService, { strict: false });
  if (role)
    await portal.app.get(Work).run(system, (unit) => accounts.grant(unit, { accountId, role, scope: memberId }));
  const caller = portal.caller();
  await caller.post(await portal.linkTo(email));
  const actor = { ...(await caller.actor()), address: '127.0.0.1' };
  return { accountId, email, caller, actor };
}

/** Who works on families: one holds the interview, another decides. */
export interface Desk {
  interviewer: VettedWorker;
  decider: VettedWorker;
}

/** Answers to a section that keep every rule; what is asked only on a condition stays out. */
const answersTo = (code: string): Record<string, string> => {
  const { fields } = hostApplication.sections.find((section) => section.code === code)!;
  const special: Record<string, string> = { income: 'to_75' };
  const asked = fields.filter(({ when }) => !when);
  return Object.fromEntries(
    asked.map(({ kind, code: field }) => {
      const answers = {
        yes_no: 'no',
        number: '3',
        choice: special[field] ?? 'family',
        choices: '',
        date: '',
        text: 'As it is',
        long_text: 'As it is',
      };
      return [field, field === 'services' ? 'never' : answers[kind]];
    }),
  );
};

interface FamilyWishes {
  isSingle?: boolean;
  /** Names of who signs; all adults when not said. */
  signs?: readonly string[];
  references?: readonly string[];
  /** ISO date; a child when not said. */
  daughterBorn?: string;
}

/** A family on its way, and what others do for it. */
export class HostStory {
  constructor(
    readonly hosts: HostPortal<FamilyPortal>,
    readonly host: Caller,
    readonly fileId: string,
    readonly applicationId: string,
    readonly email: string,
  ) {}

  readonly room = aRoom;

  get deskPath(): string {
    return `/host-families/files/${this.fileId}`;
  }

  movedHome(): Record<string, string> {
    return aHome({ street: '3 Oak Lane', ...dateFields('since', today()) });
  }

  async addressOf(memberId: string): Promise<string> {
    const [member] = await this.hosts.portal.sql<{ email: string }>(
      'SELECT email FROM household_member WHERE id = $1',
      [memberId],
    );
    return member!.email;
  }

  async memberIds(names?: readonly string[]): Promise<string[]> {
    const rows = await this.hosts.portal.sql<{ id: string; name: string }>(
      `SELECT m.id, m.name FROM household_member m JOIN host_file f ON f.household_id = m.household_id WHERE f.id = $1 AND m.left_on IS NULL`,
      [this.fileId],
    );
    return rows.filter(({ name }) => !names || names.includes(name)).map(({ id }) => id);
  }

  /** From what the family hands in to the end of the screening. */
  async screen({ interviewer, decider }: Desk): Promise<void> {
    await this.host.post('/host/submission');
    await interviewer.caller.post(`${this.deskPath}/screen`);
    await this.interview(interviewer);
    await this.check(decider, today());
    await this.acceptPhotographs(decider);
    await decider.caller.post(`${this.deskPath}/finish`);
  }

  /** And on to the open home. */
  async openHome(desk: Desk): Promise<void> {
    await this.screen(desk);
    await desk.decider.caller.post(`${this.deskPath}/approve`, { reason: 'A warm home' });
    await desk.interviewer.caller.post(`${this.deskPath}/orient`, dateFields('orientedOn', today()));
    await desk.decider.caller.post(`${this.deskPath}/open`);
  }

  /** In the home, with everybody. */
  async interview({ actor }: VettedWorker): Promise<void> {
    const attendeeIds = await this.memberIds();
    const typed = Object.fromEntries(
      hostApplication.interview!.checklist.map(({ code, kind }) => [code, kind === 'yes_no' ? 'yes' : 'Warm and calm']),
    );
    const held = { applicationId: this.applicationId, mode: 'home', place: '14 Elm Street', heldOn: today() };
    await this.run(actor, (unit) => this.service(InterviewsService).record(unit, { ...held, attendeeIds, typed }));
  }

  /** Clear checks of both kinds, of the named or of all adults. */
  async check({ actor }: VettedWorker, completedOn: string, names?: readonly string[]): Promise<void> {
    for (const memberId of await this.memberIds(names ?? ['Nora Lind', 'Emil Lind'])) {
      await giveLeave(this.hosts.portal, { applicationId: this.applicationId, memberId, on: completedOn });
      for (const kind of ['criminal', 'registry'] as const)
        await this.service(HouseholdChecks).record(actor, this.fileId, {
          memberId,
          kind,
          completedOn,
          clear: true,
          vendorReference: 'V-1',
        });
    }
  }

  async acceptPhotographs({ actor }: VettedWorker): Promise<void> {
    const sent = await this.hosts.portal.sql<{ id: string }>(
      `SELECT id FROM application_document WHERE application_id = $1 AND state = 'sent'`,
      [this.applicationId],
    );
    for (const { id } of sent)
      await this.run(actor, (unit) => this.service(DocumentsService).accept(unit, this.applicationId, id));
  }

  /** Somebody is asked and answers at once. */
  async refer({ relation }: { relation: string }) {
    const email = `${newId()}@example.org`;
    const asked = { applicationId: this.applicationId, name: 'June Farrow', email, locale: 'en' };
    const { token } = await this.run(system, (unit) => this.service(ReferencesService).ask(unit, asked));
    const typed = {
      phone: '585 555 0188',
      address: '16 Elm Street',
      known_how: 'For years',
      known_as_home: 'Warm',
      worries: 'no',
      recommends: 'yes',
    };
    return this.run(linkHolder('June Farrow', 'en'), (unit) =>
      this.service(ReferencesService).answer(unit, token, { relation, typed }),
    );
  }

  /** The path of the link by which the named adult signs. */
  async linkToSign(name: string): Promise<string> {
    const [personId] = await this.memberIds([name]);
    const asked = { applicationId: this.applicationId, statement: 'application', personId: personId!, locale: 'en' };
    const { token } = await this.run(system, (unit) => this.service(SignaturesService).ask(unit, asked));
    return `/signatures/${token}`;
  }

  /** The path of the link by which somebody vouches for the family. */
  async linkToRefer(): Promise<string> {
    const asked = {
      applicationId: this.applicationId,
      name: 'June Farrow',
      email: `${newId()}@example.org`,
      locale: 'en',
    };
    const { token } = await this.run(system, (unit) => this.service(ReferencesService).ask(unit, asked));
    return `/references/${token}`;
  }

  /** Each signs by a link of their own, as on a telephone. */
  async sign(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const path = await this.linkToSign(name);
      const phone = this.hosts.portal.caller();
      const page = await phone.get(path);
      const answer = await phone.post(path, { ...readToSign(page.text), typedName: name });
      if (answer.status !== 303) throw new Error(`${name} could not sign: ${answer.status}.`);
    }
  }

  async sendPhotographs(): Promise<void> {
    const fileId = newId();
    await this.hosts.portal.sql(
      `INSERT INTO stored_file (id, purpose, storage_key, sha256, bytes, type, width, height, state, original_name, created_at, processed_at)
       VALUES ($1, 'applications-photograph', $2, $3, 100, 'image/jpeg', 640, 480, 'ready', 'kitchen.jpg', now(), now())`,
      [fileId, fileId, createHash('sha256').update(fileId).digest('hex')],
    );
    const sent = { applicationId: this.applicationId, fileId, language: null, isTranslation: false, replaces: null };
    for (const kind of PHOTOGRAPHS)
      await this.run(system, (unit) => this.service(DocumentsService).take(unit, { ...sent, kind }));
  }

  /** All sections, but those that a story tells itself. */
  async answer(but: readonly string[] = []): Promise<void> {
    const actor = await this.host.actor();
    for (const { code } of hostApplication.sections.filter((one) => !but.includes(one.code))) {
      const saving = { applicationId: this.applicationId, section: code, version: 0, typed: answersTo(code) };
      await this.run(actor, (unit) => this.service(ApplicationsService).saveSection(unit, saving));
    }
  }

  async incident(): Promise<void> {
    await this.run(system, async (unit) => {
      const file = await unit.manager.findOneByOrFail(HostFile, { id: this.fileId });
      await this.service(HostFileHolds).open(unit, file, { cause: 'incident', steps: ['incident'] });
    });
  }

  private service<T>(type: new (...args: never[]) => T): T {
    return this.hosts.portal.app.get<T>(type, { strict: false });
  }

  private run<T>(actor: Actor, story: (unit: Unit) => Promise<T>): Promise<T> {
    return this.hosts.portal.app.get(Work).run(actor, story);
  }
}

/** A family that has brought all that it has to, as far as nothing else is wished. */
export async function aCompleteFamily(hosts: HostPortal<FamilyPortal>, wishes: FamilyWishes = {}): Promise<HostStory> {
  const host = await aHost(hosts);
  const { accountId } = await host.actor();
  await host.post('/host/application');
  await host.post('/host/members', aMember({ email: `${newId()}@example.org` }));
  if (!wishes.isSingle) await addFamily(host, wishes);
  await host.post('/host/home', aHome());
  await host.post('/host/rooms', aRoom);
  const [file] = await hosts.portal.sql<{ id: string; email: string }>(
    'SELECT f.id, a.email FROM host_file f JOIN account a ON a.id = f.owner_account_id WHERE a.id = $1',
    [accountId],
  );
  const queries = hosts.portal.app.get(ApplicationQueries, { strict: false });
  const applicationId = await queries.idOf(hosts.portal.app.get(Work).read(), 'host-families', file!.id);
  const story = new HostStory(hosts, host, file!.id, applicationId!, file!.email);
  await story.answer();
  await story.sendPhotographs();
  for (const relation of wishes.references ?? ['neighbour', 'friend']) await story.refer({ relation });
  await story.sign(wishes.signs ?? (wishes.isSingle ? ['Nora Lind'] : ['Nora Lind', 'Emil Lind']));
  return story;
}

async function addFamily(host: Caller, { daughterBorn = '2015-02-10' }: FamilyWishes): Promise<void> {
  const child = { isApplicant: '', email: '' };
  await host.post('/host/members', aMember({ name: 'Emil Lind', gender: 'male', email: `${newId()}@example.org` }));
  await host.post('/host/members', aMember({ name: 'Ida Lind', ...dateFields('birthDate', daughterBorn), ...child }));
  await host.post(
    '/host/members',
    aMember({ name: 'Jon Lind', ...dateFields('birthDate', '2017-02-10'), gender: 'male', ...child }),
  );
}

export const today = (): string => Temporal.Now.plainDateISO('America/New_York').toString();
