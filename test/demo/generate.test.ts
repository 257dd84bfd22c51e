import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { DemoModule } from '../../src/demo/index.js';
import { GeneratedSeason, type Generated } from '../../src/demo/generate/generated-season.js';
import { demoAccounts, demoPassword } from '../../src/demo/season/accounts.js';
import { startPortal, type TestPortal } from '../support/portal.js';

const entries = 500;

/** Everything that chance decides; ids, codes and moments are left out. */
const contents = `
  SELECT e.category, e.state, e.age_group, e.title, e.body, e.language, e.place, n.name, n.guardian_name, m.name AS member, c.name AS city, p.name AS partner,
         x.name_shown
    FROM entry e JOIN entrant n ON n.id = e.entrant_id JOIN account a ON a.id = e.holder_account_id
    JOIN member_organisation m ON m.id = e.sponsor_member_id JOIN community c ON c.id = e.represented_community_id
    LEFT JOIN community p ON p.id = e.partner_community_id LEFT JOIN exhibit_piece x ON x.entry_id = e.id
   ORDER BY a.email`;

async function generated(seed: string): Promise<{ portal: TestPortal; season: Generated }> {
  const portal = await startPortal();
  const season = await portal.app.select(DemoModule).get(GeneratedSeason).generate({ entries, seed });
  return { portal, season };
}

const query = <Row>({ app }: TestPortal, sql: string): Promise<Row[]> => app.get(DataSource).query<Row[]>(sql);

async function digest(portal: TestPortal): Promise<string> {
  const rows = await query(portal, contents);
  return createHash('sha256').update(JSON.stringify(rows)).digest('hex');
}

async function signIn({ url }: TestPortal, email: string): Promise<string> {
  const body = new URLSearchParams({ email, password: demoPassword });
  const answer = await fetch(`${url}/sign-in`, { method: 'POST', redirect: 'manual', body });
  expect(answer.status).toBe(303);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0]!)
    .join('; ');
}

describe('a generated season', () => {
  let portal: TestPortal;
  let season: Generated;
  let seen: string;

  beforeAll(async () => {
    ({ portal, season } = await generated('harbor'));
    seen = await digest(portal);
  });
  afterAll(() => portal.stop());

  it('has as many entries as were asked for, in two editions', async () => {
    const rows = await query<{ year: number; count: number }>(
      portal,
      'SELECT d.year, count(*)::int AS count FROM entry e JOIN edition d ON d.id = e.edition_id GROUP BY d.year ORDER BY d.year',
    );
    expect(rows).toEqual([
      { year: season.editions.past.year, count: 200 },
      { year: season.editions.open.year, count: 300 },
    ]);
  });

  it('has entries of every state that needs no staff', async () => {
    const rows = await query<{ state: string }>(portal, 'SELECT DISTINCT state FROM entry ORDER BY state');
    expect(rows.map(({ state }) => state)).toEqual([
      'awaiting_guardian',
      'awaiting_sponsor',
      'declined',
      'draft',
      'not_placed',
      'placed',
      'returned',
      'submitted',
      'withdrawn',
    ]);
  });

  it('lets no student have two pieces and no line more than five of a category and age group', async () => {
    const [full] = await query<{ most: number; live: number; holding: number }>(
      portal,
      `SELECT (SELECT max(n)::int FROM (SELECT count(*) AS n FROM entry WHERE state NOT IN ('draft', 'withdrawn', 'declined')
                GROUP BY edition_id, category, age_group, sponsor_member_id, represented_community_id, partnership_id) line) AS most,
              (SELECT count(*)::int FROM quota_slot WHERE released_at IS NULL) AS live,
              (SELECT count(*)::int FROM entry WHERE state NOT IN ('draft', 'withdrawn', 'declined')) AS holding`,
    );
    expect(full!.most).toBeLessThanOrEqual(5);
    expect(full!.live).toBe(2 * full!.holding);
  });

  it('shows released works alone, and those only whose guardian agreed', async () => {
    const [shown] = await query<{ pieces: number; agreed: number; strangers: number }>(
      portal,
      `SELECT (SELECT count(*)::int FROM exhibit_piece) AS pieces,
              (SELECT count(*)::int FROM entry e JOIN effective_consent c ON c.subject_id = e.id AND c.scope = 'exhibit_web' AND c.answer = 'yes'
                WHERE e.public_state IN ('placed', 'not_placed')) AS agreed,
              (SELECT count(*)::int FROM exhibit_piece x JOIN entry e ON e.id = x.entry_id WHERE e.released_at IS NULL) AS strangers`,
    );
    expect(shown!.pieces).toBe(shown!.agreed);
    expect(shown!.pieces).toBeGreaterThan(100);
    expect(shown!.strangers).toBe(0);
  });

  it('tells each life whole: the last event led to the state', async () => {
    const rows = await query(
      portal,
      `WITH last AS (SELECT DISTINCT ON (aggregate_id) aggregate_id, to_state FROM lifecycle_event ORDER BY aggregate_id, sequence DESC),
       standing AS (SELECT id, state FROM entry WHERE state <> 'draft' UNION ALL SELECT id, state FROM round
                    UNION ALL SELECT id, state FROM consent_request WHERE state <> 'asked' UNION ALL SELECT id, state FROM round_judge)
       SELECT s.* FROM standing s LEFT JOIN last ON last.aggregate_id = s.id WHERE last.to_state IS DISTINCT FROM s.state`,
    );
    expect(rows).toEqual([]);
  });

  it('places the works that its own cards put first', async () => {
    const rows = await query(
      portal,
      `SELECT e.id FROM entry e JOIN round_entry r ON r.work_id = e.id JOIN decision d ON d.round_entry_id = r.id
        WHERE d.outcome <> e.state OR d.place IS DISTINCT FROM e.place`,
    );
    expect(rows).toEqual([]);
    const [cards] = await query<{ works: number; cards: number }>(
      portal,
      `SELECT (SELECT count(*)::int FROM round_entry) AS works, (SELECT count(*)::int FROM scorecard WHERE status = 'complete') AS cards`,
    );
    expect(cards!.cards).toBe(3 * cards!.works);
  });

  it('is at work on the pages: the exhibit, a coordinator’s desk, a student’s own entry', async () => {
    const exhibit = await fetch(`${portal.url}/exhibit`);
    expect(exhibit.status).toBe(200);
    expect((await exhibit.text()).match(/href="\/exhibit\/[a-z0-9-]+"/g)!.length).toBeGreaterThanOrEqual(24);
    const desk = await fetch(`${portal.url}/yaas/desk`, {
      headers: { cookie: await signIn(portal, demoAccounts.coordinator.email) },
    });
    expect(desk.status).toBe(200);
    const own = await fetch(`${portal.url}/yaas/entries`, {
      headers: { cookie: await signIn(portal, `student-500@${season.domain}`) },
    });
    expect(own.status).toBe(200);
  });

  it('is the same for the same seed, and another for another', async () => {
    const again = await generated('harbor');
    const other = await generated('hill');
    try {
      expect(await digest(again.portal)).toBe(seen);
      expect(await digest(other.portal)).not.toBe(seen);
    } finally {
      await again.portal.stop();
      await other.portal.stop();
    }
  });

  it('finds its years beside editions that are there', async () => {
    const next = await portal.app.select(DemoModule).get(GeneratedSeason).generate({ entries: 20, seed: 'harbor' });
    expect(next.editions.open.year).toBe(season.editions.past.year - 1);
  });

  it('opens a round whose judges have empty cards', async () => {
    const judges = await portal.app.select(DemoModule).get(GeneratedSeason).openRound(season);
    const cookie = await signIn(portal, judges[0]!);
    expect((await fetch(`${portal.url}/judging`, { headers: { cookie } })).status).toBe(200);
    const [open] = await query<{ cards: number }>(
      portal,
      `SELECT count(*)::int AS cards FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round r ON r.id = j.round_id WHERE r.state = 'open'`,
    );
    expect(open!.cards).toBeGreaterThan(30);
  });
});
