import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { sectionPath } from '../../src/applications/index.js';
import { Clock, Erasure, newId, Purge, Retentions, system, Work } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { giveLeave } from './support/leave.js';
import { aHome, aHost, aMember, aRoom, startHostPortal, type HostPortal } from './support/host-portal.js';

let hosts: HostPortal;
beforeAll(async () => {
  hosts = await startHostPortal();
});
afterEach(() => hosts.portal.travel({}));
afterAll(() => hosts.portal.stop());

const sql = <Row>(statement: string, values: unknown[] = []) => hosts.portal.sql<Row>(statement, values);

/** A family with a member, a check, a home, a room, a change and an application, whose season was that of 2020–21. */
async function aFamilyOf2021() {
  const seasonId = newId();
  const season = [seasonId, `Season ${seasonId}`, '2090-08-10', '2091-06-12'];
  await sql('INSERT INTO host_season (id, name, begins_on, ends_on) VALUES ($1, $2, $3, $4)', season);
  const host = await aHost({ ...hosts, seasonId });
  await host.post('/host/members', aMember());
  await host.post('/host/home', aHome());
  await host.post('/host/rooms', aRoom);
  await host.post('/host/application');
  await sql(`UPDATE host_season SET begins_on = '2020-08-10', ends_on = '2021-06-12' WHERE id = $1`, [seasonId]);
  const { accountId } = await host.actor();
  const [household] = await sql<{ id: string }>('SELECT id FROM household WHERE owner_account_id = $1', [accountId]);
  const [file] = await sql<{ id: string }>('SELECT id FROM host_file WHERE owner_account_id = $1', [accountId]);
  await sql(`UPDATE application SET ends_on = '2021-06-12' WHERE subject_id = $1`, [file!.id]);
  const reporter = await hosts.portal.person();
  const [member] = await sql<{ id: string }>('SELECT id FROM household_member WHERE household_id = $1', [
    household!.id,
  ]);
  const [application] = await sql<{ id: string }>('SELECT id FROM application WHERE subject_id = $1', [file!.id]);
  await giveLeave(hosts.portal, { applicationId: application!.id, memberId: member!.id, on: '2020-05-01' });
  await sql(
    `INSERT INTO household_check (id, member_id, kind, completed_on, clear, vendor_reference, recorded_by, recorded_at)
     SELECT $2, id, 'criminal', '2020-05-01', true, 'V-1', $3, now() FROM household_member WHERE household_id = $1`,
    [household!.id, newId(), reporter.id],
  );
  await sql(
    `INSERT INTO household_change (id, household_id, kind, happened_on, note, reported_at) VALUES ($2, $1, 'pets', '2020-09-01', 'A cat', now())`,
    [household!.id, newId()],
  );
  await offers(file!.id);
  return { host, accountId: accountId!, householdId: household!.id, fileId: file!.id };
}

/** As if it had been prepared then. */
async function offers(fileId: string): Promise<void> {
  await sql(
    `INSERT INTO host_welcome (id, file_id, told_at, takes_second, smoker, animals, diets, allergies, observances, access, wishes)
     VALUES ($2, $1, now(), false, 'no', '{cats}', '{halal}', '{}', '{prayer}', '{}', 'Long walks')`,
    [fileId, newId()],
  );
  await sql('ALTER TABLE host_bed_offer DISABLE TRIGGER host_bed_offer_stands_on_file');
  await sql(
    `INSERT INTO host_bed_offer (id, file_id, room_id, room_name, bed, from_on, until_on, offered_at)
     SELECT $2, f.id, r.id, r.name, 1, '2020-08-10', '2021-06-12', now()
       FROM host_file f JOIN host_home h ON h.household_id = f.household_id JOIN host_room r ON r.home_id = h.id WHERE f.id = $1`,
    [fileId, newId()],
  );
  await sql('ALTER TABLE host_bed_offer ENABLE TRIGGER host_bed_offer_stands_on_file');
}

const tables = {
  household: 'id = $1',
  household_member: 'household_id = $1',
  household_check: 'member_id IN (SELECT id FROM household_member WHERE household_id = $1)',
  household_change: 'household_id = $1',
  host_home: 'household_id = $1',
  host_file: 'household_id = $1',
};

async function tablesWithRowsOf(householdId: string): Promise<string[]> {
  const found: string[] = [];
  for (const [table, where] of Object.entries(tables))
    if ((await sql(`SELECT FROM ${table} WHERE ${where}`, [householdId])).length > 0) found.push(table);
  return found;
}

async function nightOf(day: string): Promise<void> {
  Object.assign(hosts.portal.app.get(Clock), { now: () => new Date(`${day}T03:23:00Z`) });
  await hosts.portal.app.get(Purge).run();
  hosts.portal.travel({});
}

const erase = (accountId: string) =>
  hosts.portal.app.get(Work).run(system, (unit) => hosts.portal.app.get(Erasure).erase(unit, accountId));

const readsOf = (applicationId: string) =>
  sql<{ projection: string; by: string }>(
    'SELECT projection, account_id AS by FROM sensitive_read WHERE $1 = ANY(subject_ids)',
    [applicationId],
  );

const everywhere = Object.keys(tables);

const submitted = (fileId: string) => sql('UPDATE host_file SET submitted_at = now() WHERE id = $1', [fileId]);

describe('A host family', () => {
  test('is kept for three years after its season, and on the day after nothing of it is left', async () => {
    const { householdId, fileId } = await aFamilyOf2021();
    await nightOf('2024-06-12');
    expect(await tablesWithRowsOf(householdId)).toEqual(everywhere);
    await nightOf('2024-06-13');
    expect(await tablesWithRowsOf(householdId)).toEqual([]);
    expect(await sql('SELECT FROM application WHERE subject_id = $1', [fileId])).toEqual([]);
  });

  test('that hosts on stays; only the file of the old season goes, with its application', async () => {
    const { host, householdId, fileId } = await aFamilyOf2021();
    const season = { name: 'The Lind family', scope: hosts.memberId, seasonId: hosts.seasonId };
    await host.post('/host', { ...season, timeZone: 'America/New_York' });
    await nightOf('2024-06-13');
    expect(await tablesWithRowsOf(householdId)).toEqual(everywhere);
    expect(await sql('SELECT FROM host_file WHERE id = $1', [fileId])).toEqual([]);
  });

  test('that asks to be forgotten is kept by the law once it has applied, and not before', async () => {
    const [asked, applied] = [await aFamilyOf2021(), await aFamilyOf2021()];
    await submitted(applied.fileId);
    const { held } = await erase(applied.accountId);
    expect(new Set(held.map(({ by }) => by))).toEqual(new Set(['22 CFR 62.25(j)(8)']));
    expect(await tablesWithRowsOf(applied.householdId)).toEqual(everywhere);
    await erase(asked.accountId);
    expect(await tablesWithRowsOf(asked.householdId)).toEqual([]);
  });

  test('leaves no column behind that says it is kept for three years', () => {
    expect(hosts.portal.app.get(Retentions).leftOut()).toEqual([]);
  });
});

describe('The confidential part', () => {
  test('is read by the family and with a trace', async () => {
    const { host, accountId, fileId } = await aFamilyOf2021();
    const [application] = await sql<{ id: string }>('SELECT id FROM application WHERE subject_id = $1', [fileId]);
    const path = sectionPath(application!.id, 'confidential');
    await (host satisfies Caller).post(path, { version: '0' });
    await host.get(path);
    expect(await readsOf(application!.id)).toContainEqual({ projection: 'host-families.confidential', by: accountId });
  });
});
