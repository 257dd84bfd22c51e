import type { Page } from 'playwright-core';
import type { Role } from '../../../src/auth/index.js';
import { Work, type Actor } from '../../../src/platform/index.js';
import { WorkersService } from '../../../src/vetting/index.js';
import { Caller } from '../../auth/support/caller.js';
import { aHostingMember, type FamilyPortal, type HostPortal } from '../../host-families/support/host-portal.js';
import { HostStory, type VettedWorker } from '../../host-families/support/host-story.js';
import { aPerson, everyonesPassword } from '../../support/people.js';
import type { TestPortal } from '../../support/portal.js';
import { asStaff, aWorker } from '../../vetting/support/workers.js';
import { newVisitor } from './browser.js';
import { answer, fillDate, mailedLink, press, signIn } from './story.js';

/** Signed in as somebody who is known. */
class KnownCaller extends Caller {
  constructor(
    url: string,
    private readonly known: Actor,
  ) {
    super(url);
  }

  override actor(): Promise<Actor> {
    return Promise.resolve(this.known);
  }
}

/** What a family's way needs of a portal, on the whole one: for all that a story does not tell. */
class StoryPortal implements FamilyPortal {
  constructor(private readonly portal: TestPortal) {}

  get app() {
    return this.portal.app;
  }

  sql<Row>(statement: string, values: unknown[] = []): Promise<Row[]> {
    return this.app.get(Work).read().query<Row[]>(statement, values);
  }

  caller(): Caller {
    return new Caller(this.portal.url);
  }

  async person({ displayName, roles = [] }: Parameters<FamilyPortal['person']>[0] = {}) {
    const [first] = roles;
    const { accountId: id, email } = await aPerson(this.app, { displayName, ...first });
    return { id, email };
  }

  async signedIn({ email }: { email: string }): Promise<Caller> {
    const [account] = await this.sql<{ id: string; name: string }>(
      'SELECT id, display_name AS name FROM account WHERE email = $1',
      [email],
    );
    const caller = new KnownCaller(this.portal.url, actorOf(account!.id, account!.name));
    await caller.post('/sign-in', { email, password: everyonesPassword });
    return caller;
  }

  linkTo(address: string): Promise<string> {
    return mailedLink(this.portal, address);
  }
}

const actorOf = (accountId: string, displayName: string): Actor => ({
  ...asStaff(accountId),
  displayName,
  grants: [],
  address: '127.0.0.1',
});

/** The member of a story, its season, and hands for what the story does not tell. */
export type StoryHosts = HostPortal<FamilyPortal>;

/** The file that the account with this address opened by the pages. */
export async function fileOf(portal: TestPortal, memberId: string, email: string): Promise<HostStory> {
  const hands = new StoryPortal(portal);
  const [file] = await hands.sql<{ id: string; applicationId: string; accountId: string; seasonId: string }>(
    `SELECT f.id, p.id AS "applicationId", a.id AS "accountId", f.season_id AS "seasonId"
     FROM host_file f JOIN account a ON a.id = f.owner_account_id JOIN application p ON p.subject_id = f.id WHERE a.email = $1`,
    [email],
  );
  const { id, applicationId, accountId, seasonId } = file!;
  const host = new KnownCaller(portal.url, actorOf(accountId, 'Ana Okafor'));
  return new HostStory({ portal: hands, memberId, seasonId }, host, id, applicationId, email);
}

/** For what a story does not tell. */
export const handsOn = (portal: TestPortal): FamilyPortal => new StoryPortal(portal);

/** A member with a season for host families, on the whole portal. */
export const storyHosts = async (portal: TestPortal): Promise<StoryHosts> => ({
  portal: new StoryPortal(portal),
  ...(await aHostingMember(portal.app)),
});

interface ScreenerWishes {
  name: string;
  role?: Role;
  /** ISO day of the criminal check; today when not said. */
  checkedOn?: string;
}

/** Somebody with all papers who lives near, and signs in by password. */
export async function aScreener(
  { portal, memberId: scope }: Pick<StoryHosts, 'portal' | 'memberId'>,
  { name, role, checkedOn }: ScreenerWishes,
): Promise<VettedWorker> {
  const { id: staffId } = await portal.person({ roles: [{ role: 'staff' }] });
  const { id: accountId, email } = await portal.person({
    displayName: name,
    roles: role ? [{ role, scope }] : [],
  });
  const home = { latitude: 43.21, longitude: -77.57 };
  const without = checkedOn ? (['criminal-check'] as const) : [];
  const { id } = await aWorker(portal.app, asStaff(staffId), { scope, email, name, home, without });
  if (checkedOn) {
    const check = { kind: 'criminal-check', completedOn: checkedOn, clear: true, vendorReference: 'V-7' } as const;
    await portal.app.get(WorkersService, { strict: false }).file(asStaff(staffId), id, { ...check, note: '' });
  }
  const grants = ['local_coordinator', ...(role ? [role] : [])].map((one) => ({ role: one, scope }));
  const actor = { ...actorOf(accountId, name), grants };
  return { accountId, email, caller: await portal.signedIn({ email }), actor };
}

/** A person's own computer, at the family's file. */
export async function atFile(portal: TestPortal, { email }: { email: string }, story: HostStory): Promise<Page> {
  const desk = await newVisitor({ at: portal.url });
  await signIn(desk, email);
  await desk.goto(story.deskPath);
  return desk;
}

/** The family's phone, signed in, at its own page. */
export async function familyPhone(portal: TestPortal, { email }: HostStory, scripts = true): Promise<Page> {
  const phone = await newVisitor({ at: portal.url, width: 360, javaScriptEnabled: scripts });
  await signIn(phone, email);
  await phone.goto('/host');
  return phone;
}

/** Unfolds one of the desk's acts, fills in its words, and does it. */
export async function act(desk: Page, name: string, words?: string): Promise<void> {
  const form = desk.locator('details.host-act').filter({ has: desk.locator('summary', { hasText: name }) });
  await form.locator('summary').click();
  if (words) await form.locator('textarea').fill(words);
  const loaded = desk.waitForEvent('load');
  await form.getByRole('button', { name, exact: true }).click();
  await loaded;
}

/** Says of each named step that it is done. */
export async function doAgain(desk: Page, steps: readonly string[]): Promise<void> {
  for (const step of steps) {
    const loaded = desk.waitForEvent('load');
    await stepsAgain(desk).filter({ hasText: step }).getByRole('button', { name: 'It is done' }).click();
    await loaded;
  }
}

/** Steps of the file that are to be done again. */
const stepsAgain = (desk: Page) => desk.locator('main .usa-alert .host-rows > li');

/** Their names, as the desk reads them. */
export const openStepsOn = (desk: Page): Promise<string[]> =>
  stepsAgain(desk).evaluateAll((items) =>
    items.map((item) => item.querySelector('span')!.firstChild!.textContent!.trim()),
  );

/** The page says of the file where it stands. */
export const expectState = (page: Page, state: string): Promise<void> =>
  page.locator('main .tag', { hasText: state }).first().waitFor();

/** The desk puts a clear result of the vendor on file. */
export async function fillCheck(
  desk: Page,
  { name, kind, on }: { name: string; kind: string; on: string },
): Promise<void> {
  await desk.locator('summary', { hasText: 'Put the result of a check on file' }).click();
  await desk.getByLabel('Who was checked').selectOption({ label: name });
  await desk.getByLabel('What was searched').selectOption({ label: kind });
  await fillDate(desk, 'completedOn', new Date(on));
  await answer(desk, 'result', 'clear');
  await desk.getByLabel("The vendor's reference").fill('V-2231');
  await press(desk, 'Put on file');
}
