import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { HostFamiliesModule } from '../../src/host-families/index.js';
import { Clock, newId, type Actor } from '../../src/platform/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { asStaff, aWorker } from '../vetting/support/workers.js';

const NEW_YORK = 'America/New_York';
const BOARD = '/host-families/files';

let portal: AuthPortal;
let staff: Actor;
let seasonId: string;
beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [HostFamiliesModule]);
  staff = asStaff((await portal.person({ roles: [{ role: 'staff' }] })).id);
  seasonId = newId();
  await portal.sql(
    `INSERT INTO host_season (id, name, begins_on, ends_on) VALUES ($1, 'A season', current_date + 60, current_date + 360)`,
    [seasonId],
  );
});
afterAll(() => portal.stop());

/** Files of so many families of a member, the oldest first by a minute each. */
async function families(scope: string, count: number, state = 'submitted'): Promise<void> {
  const batch = newId();
  await portal.sql(
    `INSERT INTO account (id, email, display_name, locale, email_verified_at, created_at)
     SELECT gen_random_uuid(), $1 || n || '@hosts.example', lpad(n::text, 5, '0'), 'en', now(), now() FROM generate_series(1, $2::int) n`,
    [batch, count],
  );
  await portal.sql(
    `INSERT INTO household (id, owner_account_id, scope, name, time_zone, opened_at)
     SELECT gen_random_uuid(), id, $2, 'Family ' || display_name, 'America/New_York', now() FROM account WHERE email LIKE $1 || '%'`,
    [batch, scope],
  );
  await portal.sql(
    `INSERT INTO host_file (id, household_id, owner_account_id, scope, season_id, state, opened_at, informed_at, submitted_at)
     SELECT gen_random_uuid(), h.id, a.id, h.scope, $2, $3, date_trunc('milliseconds', now()) - interval '100 days' + a.display_name::int * interval '1 minute', now(), now()
       FROM household h JOIN account a ON a.id = h.owner_account_id WHERE a.email LIKE $1 || '%'`,
    [batch, seasonId, state],
  );
}

const coordinatorOf = async (scope: string): Promise<Caller> =>
  portal.signedIn(await portal.person({ roles: [{ role: 'coordinator', scope }] }));

const shown = (text: string): string[] => [...text.matchAll(/>(Family \d+)</g)].map(([, name]) => name!);

describe('The host board', () => {
  test('has 5,000 families in as many queries as one, and page by page each once, who waits longest first', async () => {
    const scope = newId();
    await families(scope, 1);
    const coordinator = await coordinatorOf(scope);
    await coordinator.get(BOARD);
    const one = await queriesOf(() => coordinator.get(BOARD));
    await families(scope, 4_999);
    expect((await queriesOf(() => coordinator.get(BOARD))).length).toBe(one.length);
    const seen: string[] = [];
    let next: string | undefined = BOARD;
    for (let pages = 0; pages < 3 && next; pages += 1) {
      const { text }: { text: string } = await coordinator.get(next);
      seen.push(...shown(text));
      next = /href="([^"]+)" rel="next"/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(150);
    expect(seen).toEqual(seen.toSorted());
  });

  test('counts by city how many are where, and each count leads to its families', async () => {
    const scope = newId();
    await families(scope, 2, 'applying');
    await families(scope, 3, 'submitted');
    const coordinator = await coordinatorOf(scope);
    const { text } = await coordinator.get(BOARD);
    expect(text).toContain(`stage=with-family#families">2</a>`);
    expect(text).toContain(`stage=screening#families">3</a>`);
    const link = `${BOARD}?scope=${scope}&stage=with-family`;
    expect(shown((await coordinator.get(link)).text)).toHaveLength(2);
  });

  test('says what each family waits for, and whose turn it is', async () => {
    const scope = newId();
    await families(scope, 1, 'applying');
    await families(scope, 1, 'submitted');
    const { text } = await (await coordinatorOf(scope)).get(BOARD);
    expect(text).toContain('What is still missing in the application');
    expect(text).toContain('(j)(2)');
    expect(text).toContain('Somebody begins to screen it');
  });

  test('shows the families of one’s own members alone, and never the home in which one lives', async () => {
    const [scope, other] = [newId(), newId()];
    await families(other, 1);
    expect(shown((await (await coordinatorOf(scope)).get(BOARD)).text)).toEqual([]);
    const person = await portal.person({ roles: [{ role: 'coordinator', scope: other }] });
    const caller = await portal.signedIn(person);
    expect(shown((await caller.get(BOARD)).text)).toHaveLength(1);
    await portal.sql(
      `INSERT INTO household_member (id, household_id, name, birth_date, gender, lives_in_home, email, since)
       SELECT gen_random_uuid(), id, 'Somebody', '1980-01-01', 'other', true, $2, '2020-01-01' FROM household WHERE scope = $1`,
      [other, person.email],
    );
    expect(shown((await caller.get(BOARD)).text)).toHaveLength(1);
    await portal.sql('UPDATE household_member SET proven_email = email WHERE email = $1', [person.email]);
    expect(shown((await caller.get(BOARD)).text)).toEqual([]);
  });

  test('takes an address with nonsense for the whole board', async () => {
    const coordinator = await coordinatorOf(newId());
    expect((await coordinator.get(`${BOARD}?stage=never&scope=x&after=1_x`)).status).toBe(200);
  });
});

/** A family in Rochester that is being screened, and somebody of the member beside each of the two who work for it. */
async function inScreening() {
  const scope = newId();
  await families(scope, 1, 'screening');
  await portal.sql(
    `INSERT INTO host_home (id, household_id, street, place, region, postal_code, latitude, longitude, dwelling, bedrooms, bathrooms, smoking, since)
     SELECT gen_random_uuid(), id, '1 Elm Street', 'Rochester', 'New York', '14604', 43.15, -77.62, 'house', 3, 1, 'nobody', '2020-01-01'
       FROM household WHERE scope = $1`,
    [scope],
  );
  const near = await portal.person({ displayName: 'Near Neighbour' });
  await aWorker(portal.app, staff, { scope, email: near.email, home: { latitude: 43.21, longitude: -77.58 } });
  await aWorker(portal.app, staff, { scope, name: 'Far Away', home: { latitude: 42.65, longitude: -73.76 } });
  const coordinator = await coordinatorOf(scope);
  const [, path] = /href="(\/host-families\/files\/[^"]+)"/.exec((await coordinator.get(BOARD)).text)!;
  return { coordinator, localCoordinator: await portal.signedIn(near), path: path! };
}

describe('The page of a file', () => {
  test('proposes who may do the next step, and says why others may not', async () => {
    const { coordinator, path } = await inScreening();
    const { text } = await coordinator.get(path);
    expect(text).toContain('Who may hold the interview in the home');
    expect(text.indexOf('Near Neighbour')).toBeLessThan(text.indexOf('Far Away'));
    const barred = text.slice(text.indexOf('Far Away'));
    expect(barred).toContain('22 CFR 62.25(d)(5)');
  });

  test('asks one who may, who then finds it on the clock board; nobody who may not', async () => {
    const { coordinator, localCoordinator, path } = await inScreening();
    const { text } = await coordinator.get(path);
    const [, accountId] = /name="accountId" value="([^"]+)"/.exec(text)!;
    expect((await coordinator.post(`${path}/requests`, { accountId: accountId! })).location).toBe(`${path}#next`);
    expect((await coordinator.get(path)).text).toContain('Near Neighbour was asked to do it by');
    expect((await localCoordinator.get('/duties?mine=yes')).text).toContain(
      'Do a step for a host family: Family 00001',
    );
    const barred = await portal.person();
    const refused = await coordinator.post(`${path}/requests`, { accountId: barred.id });
    expect([refused.status, refused.text.includes('62.25(d)(3)')]).toEqual([409, true]);
    expect((await coordinator.post(`${path}/requests`, { accountId: 'x' })).status).toBe(422);
  });

  test('shows each rule with its paragraph, open or kept, and the confidential ones to who decides alone', async () => {
    const { coordinator, localCoordinator, path } = await inScreening();
    const decides = (await coordinator.get(path)).text;
    for (const paragraph of ['(j)(2)', '(j)(3)', '(j)(5)', '(j)(6)', '(j)(7)', '(k)(5)'])
      expect(decides).toContain(`22 CFR 62.25${paragraph}`);
    const screens = (await localCoordinator.get(path)).text;
    expect(screens).toContain('22 CFR 62.25(j)(5)');
    expect(screens).not.toContain('22 CFR 62.25(j)(6)');
    expect(screens).not.toContain('22 CFR 62.25(d)(6)');
  });
});

const travelTo = (moment: Date) => Object.assign(portal.app.get(Clock), { now: () => moment });

describe('On the day on which a check expires', () => {
  test('the board, the file and the inquiries are closed to who worked there until midnight', async () => {
    const scope = newId();
    await families(scope, 1);
    const papersOf = Temporal.Now.plainDateISO(NEW_YORK).subtract({ months: 3 });
    const { email } = await portal.person();
    await aWorker(portal.app, staff, { scope, email, papersOf: papersOf.toString() });
    const expires = papersOf.add({ months: 12 }).toZonedDateTime(NEW_YORK).epochMilliseconds;
    travelTo(new Date(expires - 60_000));
    const own = await portal.signedIn({ email });
    const [, file] = /href="(\/host-families\/files\/[^"]+)"/.exec((await own.get(BOARD)).text) ?? [];
    const statuses = async () => {
      const answers = [];
      for (const path of [BOARD, file!, '/host-families/inquiries', '/vetting/own'])
        answers.push((await own.get(path)).status);
      return answers;
    };
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    travelTo(new Date(expires));
    expect(await statuses()).toEqual([403, 403, 403, 200]);
    expect((await own.get('/vetting/own')).text).toContain('May not work');
    portal.travel({});
  });
});
