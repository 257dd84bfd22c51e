import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { visitor, type Actor } from '../../src/platform/index.js';
import { CasesService } from '../../src/yaas/moderation/cases/cases.service.js';
import { aSeasonWithAllThatIsShown, aShownWork, aStaffMember, type ShownWork } from './support/exhibit.js';
import { withdrawAsGuardian, yesToAll } from './support/guardian.js';
import type { Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;
let host: Actor;
let stranger: Actor;
let work: ShownWork;
let homebody: ShownWork;
let leg: string;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeasonWithAllThatIsShown(yaas);
  staff = await aStaffMember(yaas);
  host = await aCoordinator('host@example.org', season.memberId);
  stranger = await aCoordinator('stranger@example.org', season.otherMemberId);
  work = await aShownWork(yaas, season, { title: 'Kites over two towns' });
  const answers = { ...yesToAll, exhibit_tour: 'no' };
  homebody = await aShownWork(yaas, season, { title: 'Stays at home', answers });
});
afterAll(() => yaas.stop());

const aCoordinator = (email: string, scope: string) =>
  yaas.account({ email, name: 'Coordinator', roles: [{ role: 'coordinator', scope }] });

const dated = (name: string, [year, month, day]: readonly string[]) => ({
  [`${name}Year`]: year!,
  [`${name}Month`]: month!,
  [`${name}Day`]: day!,
});
const plan = async (from: string, until: string, more: Record<string, string> = {}) => {
  const days = { ...dated('fromOn', from.split('-')), ...dated('untilOn', until.split('-')) };
  const fields = { editionId: season.editionId, hostMemberId: season.memberId, venue: 'City library, 5 Main Street' };
  return yaas.post('/yaas/tour', { ...fields, ...days, ...more }, staff);
};
const idOf = (reply: Response) => reply.headers.get('location')!.split('/').at(-1)!;
const lend = (legId: string, { entryId }: ShownWork, actor = staff) =>
  yaas.post(`/yaas/tour/${legId}/loans`, { works: entryId }, actor);
const text = async (path: string, actor?: Actor) => (await yaas.get(path, actor)).text();
const loanId = async () =>
  (await yaas.rows<{ id: string }>('SELECT id FROM tour_loan WHERE leg_id = $1', [leg]))[0]!.id;

describe('a stop of the tour', () => {
  test('is planned by staff where the rules have a tour; a form with gaps comes back', async () => {
    const [{ id } = { id: '' }] = await yaas.rows<{ id: string }>('SELECT id FROM edition WHERE year = 2026');
    expect((await plan('2026-03-10', '2026-04-10', { editionId: id })).status).toBe(409);
    const refused = await plan('2026-04-10', '2026-03-10', { venue: 'The old mill' });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('The old mill');
    leg = idOf(await plan('2026-03-10', '2026-04-10'));
    expect((await yaas.post('/yaas/tour', {}, host)).status).toBe(403);
  });

  test('takes works whose family lets them travel, and no others', async () => {
    expect(await text(`/yaas/tour/${leg}`, staff)).toContain('Kites over two towns');
    expect(await text(`/yaas/tour/${leg}`, staff)).not.toContain('Stays at home');
    expect((await lend(leg, homebody)).status).toBe(409);
    expect((await lend(leg, work, host)).status).toBe(403);
    expect((await lend(leg, work)).status).toBe(303);
  });

  test('takes nothing that does not hang: neither what is held nor what was not told yet', async () => {
    const hidden = await aShownWork(yaas, season, { title: 'Looked at by staff' });
    await yaas.as(staff, (unit) =>
      yaas.app.get(CasesService, { strict: false }).open(unit, {
        entryId: hidden.entryId,
        reason: 'other',
        source: 'staff',
        hold: true,
      }),
    );
    expect((await lend(leg, hidden)).status).toBe(404);
    expect(await text(`/yaas/tour/${leg}`, host)).not.toContain('Looked at by staff');
  });

  test('has what no other stop has on the same day, even when two are lent at once', async () => {
    const second = idOf(await plan('2026-04-10', '2026-05-10'));
    expect((await lend(second, work)).status).toBe(409);
    const third = idOf(await plan('2026-04-11', '2026-05-10'));
    const fourth = idOf(await plan('2026-05-01', '2026-06-10'));
    const statuses = (await Promise.all([lend(third, work), lend(fourth, work)])).map(({ status }) => status);
    expect(statuses.toSorted((a, b) => a - b)).toEqual([303, 409]);
  });

  test('is on the public page with its house and days, and without the names of those who look after it', async () => {
    expect((await yaas.post(`/yaas/tour/${leg}/opening`, {}, host)).status).toBe(303);
    const html = await text('/exhibit/tour');
    const [now, later] = html.split('Coming next');
    for (const said of ['City library, 5 Main Street', 'Irondequoit', 'March 10, 2026']) expect(now).toContain(said);
    expect(later).toContain('May 10, 2026');
    expect(html).not.toMatch(/Coordinator|example\.org/);
  });

  test('is looked after by its host: another member finds nothing', async () => {
    expect((await yaas.get(`/yaas/tour/${leg}`, host)).status).toBe(200);
    expect((await yaas.get(`/yaas/tour/${leg}`, stranger)).status).toBe(404);
    expect((await yaas.get(`/yaas/tour/${leg}`, visitor)).status).not.toBe(200);
    expect(await text('/yaas/tour', stranger)).toContain('No stops yet');
    const note = { moment: 'received', condition: 'good' };
    expect((await yaas.post(`/yaas/tour/${leg}/loans/${await loanId()}/notes`, note, stranger)).status).toBe(404);
  });

  test('keeps the condition of each work at each hand-over; what is wrong must be told', async () => {
    const path = `/yaas/tour/${leg}/loans/${await loanId()}/notes`;
    await yaas.post(path, { moment: 'received', condition: 'good' }, host);
    const refused = await yaas.post(path, { moment: 'handed_over', condition: 'damaged', note: ' ' }, host);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Write what is wrong with the work.');
    await yaas.post(path, { moment: 'handed_over', condition: 'minor', note: 'A corner is bent' }, host);
    const html = await text(`/yaas/tour/${leg}`, staff);
    for (const said of ['Received · Good', 'Handed over · Small marks', 'A corner is bent'])
      expect(html).toContain(said);
  });

  test('lets a work go at once when its family takes it back', async () => {
    await withdrawAsGuardian(yaas, work.link);
    expect(await text(`/yaas/tour/${leg}`, host)).toContain('Taken back: please take it down today');
    expect(await yaas.rows('SELECT FROM tour_loan WHERE recalled_at IS NULL')).toEqual([]);
  });

  test('ends with its host, and then nothing more is lent to it', async () => {
    expect((await yaas.post(`/yaas/tour/${leg}/closing`, {}, host)).status).toBe(303);
    expect((await lend(leg, work)).status).toBe(409);
    expect((await text('/exhibit/tour')).split('Where it has been')[1]).toContain('City library');
  });

  test('is cancelled by staff with a reason, and its works are free', async () => {
    const next = idOf(await plan('2026-07-01', '2026-07-20'));
    expect((await yaas.post(`/yaas/tour/${next}/cancellation`, { reason: '' }, staff)).status).toBe(422);
    expect((await yaas.post(`/yaas/tour/${next}/cancellation`, { reason: 'The house closed' }, staff)).status).toBe(
      303,
    );
    expect(await text('/exhibit/tour')).not.toContain('July 1, 2026');
  });
});
