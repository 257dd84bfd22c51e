import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Client } from 'pg';
import { clearHalfADemo, demoBegun, demoEnded } from '../../src/demo/half-a-demo.js';
import { demoAccounts, demoGuardian } from '../../src/demo/season/accounts.js';
import { DemoSeason } from '../../src/demo/season/demo-season.js';
import { system, Work } from '../../src/platform/index.js';
import { startPortal, type TestPortal } from '../support/portal.js';

let portal: TestPortal;
beforeAll(async () => {
  portal = await startPortal({ PORTAL_ROLE: 'web' });
  await portal.app.get(DemoSeason).load(() => undefined);
}, 240_000);
afterAll(() => portal.stop());

const ask = <Row>(sql: string, parameters: unknown[] = []) => portal.app.get(Work).read().query<Row[]>(sql, parameters);

describe('the demo season', () => {
  test('has entries in every state but one that nobody reaches by doing nothing wrong', async () => {
    const states = await ask<{ state: string }>('SELECT DISTINCT state FROM entry ORDER BY state');
    expect(states.map(({ state }) => state)).toEqual([
      'awaiting_guardian',
      'awaiting_sponsor',
      'declined',
      'draft',
      'in_round',
      'not_placed',
      'placed',
      'returned',
      'submitted',
      'withdrawn',
    ]);
  });

  test('has a local competition whose winner waits to go on, and one that has just begun', async () => {
    const levels = await ask<{ name: string; winners: number }>(
      `SELECT l.name, count(e.id) FILTER (WHERE e.public_state = 'placed')::int AS winners FROM level l LEFT JOIN entry e ON e.level_id = l.id
        WHERE l.kind = 'local' AND l.state = 'open' GROUP BY l.id ORDER BY l.name`,
    );
    expect(levels).toEqual([
      { name: 'Louisville Young Artists', winners: 0 },
      { name: 'Young Voices of Irondequoit', winners: 4 },
    ]);
  });

  test('has two released finals and a local one, a screening from which works went on, and rounds whose judges are in the middle', async () => {
    const rounds = await ask<{ name: string; mode: string; state: string }>(
      'SELECT name, mode, state FROM round ORDER BY state, mode',
    );
    expect(rounds.map(({ mode, state }) => `${mode} ${state}`)).toEqual([
      'pairwise open',
      'rubric open',
      'rubric released',
      'rubric released',
      'rubric released',
      'screening released',
    ]);
    const [screened] = await ask<{ works: number; on: number }>(
      `SELECT count(*)::int AS works, count(*) FILTER (WHERE d.outcome = 'advanced')::int AS on FROM round_entry e
         JOIN decision d ON d.round_entry_id = e.id JOIN round r ON r.id = e.round_id AND r.mode = 'screening'`,
    );
    expect(screened!.on).toBeGreaterThan(1);
    expect(screened!.on).toBeLessThan(screened!.works);
    const [cards] = await ask<{ complete: number; given: number }>(
      `SELECT count(*) FILTER (WHERE s.status = 'complete')::int AS complete, count(*)::int AS given
         FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round r ON r.id = j.round_id AND r.state = 'open'
         LEFT JOIN scorecard s ON s.assignment_id = a.id`,
    );
    expect(cards!.complete).toBeGreaterThan(0);
    expect(cards!.complete).toBeLessThan(cards!.given);
  });

  test('has a jury that told of itself: languages, skills, schools, people and places, each a reason for a conflict', async () => {
    const profiles = await ask<{ languages: string[]; skills: number }>(
      `SELECT p.languages, (SELECT count(*)::int FROM judge_skill s WHERE s.account_id = p.account_id) AS skills FROM judge_profile p`,
    );
    expect(profiles).toHaveLength(5);
    expect(new Set(profiles.map(({ languages }) => languages.join())).size).toBeGreaterThan(3);
    expect(profiles.every(({ skills }) => skills > 0)).toBe(true);
    const sources = await ask<{ source: string }>('SELECT DISTINCT source FROM conflict_of_interest ORDER BY source');
    expect(sources.map(({ source }) => source)).toEqual(
      expect.arrayContaining(['declared', 'own_community', 'partner_city', 'relation']),
    );
    expect(await ask('SELECT reason FROM conflict_clearance WHERE ended_at IS NULL')).toHaveLength(1);
  });

  test('has a round that began with a calibration, in which one judge has not scored its first works yet', async () => {
    const [round] = await ask<{ anchors: number; started: number; seats: number }>(
      `SELECT (SELECT count(*)::int FROM anchor a WHERE a.round_id = r.id) AS anchors,
              (SELECT count(*)::int FROM round_judge j WHERE j.round_id = r.id) AS seats,
              (SELECT count(*)::int FROM calibration c JOIN round_judge j ON j.id = c.round_judge_id WHERE j.round_id = r.id) AS started
         FROM round r WHERE r.calibrated`,
    );
    expect(round).toEqual({ anchors: 3, started: 4, seats: 5 });
    const files = await ask('SELECT f.purpose FROM anchor a JOIN stored_file f ON f.id = a.file_id');
    expect(files).toHaveLength(3);
  });

  test('has an account for each kind of user, and a guardian’s open link', async () => {
    const emails = Object.values(demoAccounts).map(({ email }) => email);
    expect(await ask('SELECT 1 FROM account WHERE email = ANY($1)', [emails])).toHaveLength(emails.length);
    const [mail] = await ask<{ text: string }>('SELECT text FROM mail_message WHERE to_address = $1', [
      demoGuardian.email,
    ]);
    const link = /https?:\/\/[^/\s]+(\/consent\/\S+)/.exec(mail!.text)![1]!;
    expect((await fetch(portal.url + link)).status).toBe(200);
  });

  test('has an exchange with students from the first answers to a room of their own, and two families that were asked', async () => {
    const states = await ask<{ state: string; students: number }>(
      'SELECT state, count(*)::int AS students FROM exchange_application GROUP BY state ORDER BY state',
    );
    expect(Object.fromEntries(states.map(({ state, students }) => [state, students]))).toEqual({
      accepted_by_member: 2,
      active: 2,
      draft: 2,
      guardian_signed: 1,
      nominated: 1,
      placing: 2,
      selected: 3,
      under_review: 1,
    });
    const placements = await ask<{ state: string }>('SELECT state FROM exchange_placement ORDER BY state');
    expect(placements.map(({ state }) => state)).toEqual(['active', 'active', 'family_review', 'host_review']);
  });

  test('has a summit that takes applications, and one whose places are offered, taken and waited for', async () => {
    const states = await ask<{ summit: string; state: string; students: number }>(
      // The invoice of who has taken a place is made by a job, at any moment.
      `SELECT s.state AS summit, CASE r.state WHEN 'payment_due' THEN 'confirmed' ELSE r.state END AS state, count(*)::int AS students
         FROM yls_registration r JOIN yls_summit s ON s.id = r.summit_id GROUP BY 1, 2 ORDER BY 1, 2`,
    );
    expect(states.map(({ summit, state, students }) => `${summit}: ${students} ${state}`)).toEqual([
      'open: 1 awaiting_guardian',
      'open: 1 draft',
      'open: 3 submitted',
      'released: 1 admitted',
      'released: 3 complete',
      'released: 2 confirmed',
      'released: 2 waitlisted',
    ]);
  });

  test('has a summit that begins next week: a delegation with its adults, everybody with sessions and a bed, a nurse and a helper', async () => {
    const [there] = await ask(
      `SELECT (SELECT count(*)::int FROM yls_chaperone c JOIN yls_delegation d ON d.id = c.delegation_id AND d.summit_id = s.id WHERE accepted_at IS NOT NULL) AS adults,
              (SELECT count(*)::int FROM yls_place p JOIN yls_slot t ON t.id = p.slot_id WHERE t.summit_id = s.id AND p.shown_session_id IS NOT NULL) AS places,
              (SELECT count(*)::int FROM yls_sleeper b JOIN yls_room m ON m.id = b.shown_room_id WHERE m.summit_id = s.id) AS beds,
              EXISTS (SELECT FROM yls_role_place WHERE shown_role_id IS NOT NULL) AS roles,
              (SELECT array_agg(role::text ORDER BY role) FROM role_grant g WHERE g.scope = s.id) AS helpers
         FROM yls_summit s WHERE s.state = 'released'`,
    );
    expect(there).toEqual({ adults: 2, places: 15, beds: 7, roles: true, helpers: ['helper', 'nurse'] });
  });

  test('has students with whom nobody has talked for too long, and a group that is not ready to travel', async () => {
    const overdue = await ask<{ name: string }>(
      `SELECT DISTINCT s.called AS name FROM duty d JOIN exchange_student s ON s.application_id = d.subject_id
        WHERE d.kind = 'exchange.student-contact' AND d.due_at < now() AND d.done_at IS NULL AND d.dropped_at IS NULL`,
    );
    expect(overdue.map(({ name }) => name)).toContain('Danylo');
    const [group] = await ask<{ students: number; chaperones: number }>(
      `SELECT (SELECT count(*)::int FROM exchange_group_seat) AS students, (SELECT count(*)::int FROM exchange_chaperone) AS chaperones`,
    );
    expect(group).toEqual({ students: 2, chaperones: 2 });
  });

  test('stands on true partnerships of some forty communities and more', async () => {
    const [figures] = await ask<{ communities: number; osaka: number }>(
      `SELECT count(*)::int AS communities, count(*) FILTER (WHERE name IN ('Osaka', 'San Francisco'))::int AS osaka FROM community`,
    );
    expect(figures!.communities).toBeGreaterThan(40);
    expect(figures!.osaka).toBe(2);
  });
});

async function hasTables(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ there: boolean }>(`SELECT to_regclass('entry') IS NOT NULL AS there`);
  await client.end();
  return rows[0]!.there;
}

describe('a start', () => {
  test('leaves a whole demo season alone', async () => {
    expect(demoEnded).toBe('demo.ended');
    await clearHalfADemo(portal.database.url);
    expect(await hasTables(portal.database.url)).toBe(true);
  });

  test('throws half a demo season away', async () => {
    const half = await startPortal({ PORTAL_ROLE: 'web' });
    await half.app.get(Work).run(system, (unit) => unit.record(demoBegun, { type: 'demo', id: 'season' }));
    await half.app.close();
    await clearHalfADemo(half.database.url);
    expect(await hasTables(half.database.url)).toBe(false);
    await half.database.drop();
  });
});
