import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { migrationClasses } from '../../src/platform/database/classes-on-disk.js';
import { SnakeNaming } from '../../src/platform/database/naming.js';
import { administer, serverUrl } from '../support/template-database.js';

const DEPARTURES_TAKE_TWO = 1_764_260_000_300;
const name = `portal_test_${process.pid}_old_decisions`;

let database: DataSource;
const [staff, run] = [randomUUID(), randomUUID()];
/** What was decided before departures took two people. */
const old = {
  byStaff: {
    id: randomUUID(),
    outcome: 'placed',
    place: 1,
    ranked: 2,
    reason: 'The ranking left out the film',
    by: staff,
  },
  byThePortal: {
    id: randomUUID(),
    outcome: 'not_placed',
    place: null,
    ranked: 1,
    reason: 'Played in the demo',
    by: null,
  },
  asRanked: { id: randomUUID(), outcome: 'placed', place: 3, ranked: 3, reason: null, by: null },
  advanced: { id: randomUUID(), outcome: 'advanced', place: null, ranked: null, reason: null, by: staff },
};

const timeOf = ({ name: called }: { name: string }): number => Number(called.slice(-13));

/** Migrates a database as it was before, with rows in it, and then to what it is now. */
beforeAll(async () => {
  await administer((client) => client.query(`CREATE DATABASE ${name}`));
  const all = await migrationClasses();
  const before = await connect(all.filter((one) => timeOf(one) < DEPARTURES_TAKE_TWO));
  await before.runMigrations();
  await decide(before);
  await before.destroy();
  database = await connect(all);
  await database.runMigrations();
});
afterAll(async () => {
  await database.destroy();
  await administer((client) => client.query(`DROP DATABASE ${name} WITH (FORCE)`));
});

const connect = (migrations: Awaited<ReturnType<typeof migrationClasses>>) =>
  new DataSource({
    type: 'postgres',
    url: serverUrl(name),
    namingStrategy: new SnakeNaming(),
    migrations,
    migrationsTransactionMode: 'each',
  }).initialize();

async function decide(before: DataSource): Promise<void> {
  const [rubric, round] = [randomUUID(), randomUUID()];
  await before.query(
    `INSERT INTO account (id, email, display_name, locale, created_at) VALUES ($1, 'staff@example.org', 'Sam Staff', 'en', now())`,
    [staff],
  );
  await before.query(
    `INSERT INTO rubric_version (id, programme, edition_id, version, parts, made_at) VALUES ($1, 'yaas', $2, 1, 3, now())`,
    [rubric, randomUUID()],
  );
  await before.query(
    `INSERT INTO round (id, programme, edition_id, level_id, category, name, judges_per_entry, minimum_cards, places, seed, opens_at, closes_at,
       time_zone, rubric_version_id, statement_shown, state, created_at)
     VALUES ($1, 'yaas', $2, $2, 'poetry', 'Final', 3, 2, 3, 1, now(), now() + interval '1 day', 'UTC', $3, true, 'decided', now())`,
    [round, randomUUID(), rubric],
  );
  await before.query(
    `INSERT INTO result_run (id, round_id, inputs_hash, method, parameters, output, made_at) VALUES ($1, $2, repeat('0', 64), 'mean', '{}', '[]', now())`,
    [run, round],
  );
  for (const [code, { id, outcome, place, ranked, reason, by }] of Object.entries(old)) {
    await before.query(
      `INSERT INTO round_entry (id, round_id, work_id, judging_code, category, age_group, pool, community_ids) VALUES ($1, $2, $3, $4, 'poetry', '12-14', '12-14', '{}')`,
      [id, round, randomUUID(), code],
    );
    await before.query(
      `INSERT INTO decision (round_entry_id, result_run_id, outcome, place, ranked_place, departure_reason, decided_by, decided_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, now())`,
      [id, run, outcome, place, ranked, reason, by],
    );
  }
}

const departureOf = (id: string) =>
  database.query<{ proposedBy: string | null; reason: string }[]>(
    'SELECT proposed_by AS "proposedBy", reason FROM departure WHERE round_entry_id = $1',
    [id],
  );

test('A departure that one person decided is on record as theirs', async () => {
  expect(await departureOf(old.byStaff.id)).toEqual([{ proposedBy: staff, reason: old.byStaff.reason }]);
});

test('One that the portal decided names nobody, and stops no database from going on', async () => {
  expect(await departureOf(old.byThePortal.id)).toEqual([{ proposedBy: null, reason: old.byThePortal.reason }]);
});

test('What followed the ranking, and what went on to a later round, departs from nothing', async () => {
  expect(await departureOf(old.asRanked.id)).toEqual([]);
  expect(await departureOf(old.advanced.id)).toEqual([]);
  const [advanced] = await database.query<{ ranked: string }[]>(
    'SELECT ranked_outcome AS ranked FROM decision WHERE round_entry_id = $1',
    [old.advanced.id],
  );
  expect(advanced!.ranked).toBe('advanced');
});

test('Nobody seconds a departure that names nobody', async () => {
  const seconded = database.query(
    'UPDATE departure SET seconded_by = $1, seconded_at = now() WHERE proposed_by IS NULL',
    [staff],
  );
  await expect(seconded).rejects.toThrow('departure_of_nobody_is_never_seconded');
});
