import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Erasure, Purge, system, Work, type Actor } from '../../src/platform/index.js';
import { NotesService } from '../../src/yls/health/notes.service.js';
import { NeedsService } from '../../src/yls/health/needs.service.js';
import { PAPER_GROUPS, type PaperReader } from '../../src/yls/papers/need-to-know.js';
import type { Caller } from '../auth/support/caller.js';
import { eventually } from '../support/eventually.js';
import { queriesOf } from '../support/queries.js';
import { routesOf, sampleOf } from '../support/routes.js';
import { aChaperone, joins } from './support/a-chaperone.js';
import { TOLD, WORDS, wordsFor } from './support/health-words.js';
import { anAsked, fillIn, sendPaper, signOn, type Told } from './support/told.js';
import { aSummit, dayFromNow, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

let yls: YlsPortal;
let folder: string;
let student: Told;
let nurse: { id: string; email: string; actor: Actor };
let chaperone: Awaited<ReturnType<typeof aChaperone>>;
const BEGINS = 120;
const ENDS = 126;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'yls-health-'));
  yls = await startYlsPortal({ feeCents: 0 }, { UPLOADS_DIR: folder });
  const { portal, summitId } = yls;
  const roles = [{ role: 'nurse' as const, scope: summitId }];
  const person = await portal.person({ displayName: 'Nurse Abe', roles });
  nurse = { ...person, actor: { ...system, kind: 'account', accountId: person.id, grants: roles } };
  chaperone = await aChaperone(yls, 'Greta Stone');
  student = await anAsked(yls, { name: 'Amara Okafor' });
  await joins(yls, student.id, chaperone.delegationId);
  await tellAll(student);
});
afterEach(() => yls.portal.travel({}));
afterAll(async () => {
  await yls.portal.stop();
  await rm(folder, { recursive: true });
});

/** All that a family can tell, signed; a note and a medicine of the nurse's. */
async function tellAll(told: Told) {
  await fillIn(yls, told, TOLD);
  await sendPaper(yls.portal.caller(), `${told.page}/papers/action_plan?${told.query}`);
  expect((await signOn(yls.portal.caller(), told)).status).toBe(303);
  const notes = yls.portal.app.get(NotesService);
  await notes.add(nurse.actor, told.id, { kind: 'note', words: 'Nocturnenote: slept badly.' });
  const given = { medicine: 'Givenoxin', dose: '10 mg', words: '', givenAt: new Date() };
  await notes.add(nurse.actor, told.id, { kind: 'given', ...given });
}

/** Everybody who might look, with the readers of the table that they are. */
async function everybody(): Promise<[string, Caller, readonly PaperReader[], string?][]> {
  const { portal, summitId, memberId } = yls;
  const other = await anAsked(yls, { name: 'Ben Other' });
  const otherChaperone = await aChaperone(yls, 'Hanna Reed');
  await joins(yls, other.id, otherChaperone.delegationId);
  const unchecked = await aChaperone(yls, 'Uta Unchecked', null);
  await portal.sql('UPDATE yls_chaperone SET delegation_id = $2 WHERE account_id = $1', [
    unchecked.id,
    chaperone.delegationId,
  ]);
  const signed = async (role: Parameters<typeof portal.person>[0]) => portal.signedIn(await portal.person(role));
  const holding = (role: 'nurse' | 'helper' | 'judge' | 'staff' | 'coordinator' | 'guardian', scope: string | null) =>
    signed({ roles: [{ role, scope }] });
  return [
    ['the student', await portal.signedIn(student), ['student']],
    ['the guardian', portal.caller(), ['guardian'], student.page],
    ['the nurse', await portal.signedIn(nurse), ['nurse', 'kitchen']],
    ['the chaperone', await portal.signedIn(chaperone), ['chaperone']],
    ['staff', await holding('staff', null), ['staff', 'kitchen']],
    ['staff of the summit', await holding('staff', summitId), ['staff', 'kitchen']],
    ['an administrator', await signed({ roles: [{ role: 'administrator' }] }), ['staff', 'kitchen']],
    ['a coordinator of the member', await holding('coordinator', memberId), []],
    ['a helper at the door', await holding('helper', summitId), []],
    ['a reviewer', await holding('judge', summitId), []],
    ['the nurse of another summit', await holding('nurse', await aSummit(portal.app)), []],
    ['the chaperone of another delegation', await portal.signedIn(otherChaperone), []],
    ['a chaperone whose papers do not count', await portal.signedIn(unchecked), []],
    ['another student', await portal.signedIn(other), []],
    ['another guardian', portal.caller(), [], other.page],
    ['somebody with the role of a guardian', await holding('guardian', student.id), []],
    ['somebody without a role, such as a driver', await signed({}), []],
    ['a visitor', portal.caller(), []],
  ];
}

/** Each address of the summit and of applications, with this student's ids in its gaps. */
function addresses(page: string | undefined): string[] {
  const { summitId } = yls;
  const token = page?.split('/').at(-1);
  const patterns = routesOf(yls.portal.app).filter(
    ({ method, path }) => method === 'GET' && /^\/(yls|applications)\b/.test(path),
  );
  return [...new Set(patterns.map(({ path }) => path))].flatMap((path) => {
    if (path.includes(':token') && !token) return [];
    const id = path.startsWith('/applications') ? student.formId : student.id;
    const filled = path
      .replace(':token', token ?? '')
      .replace(/summits\/:\w+/, `summits/${summitId}`)
      .replace(':number', '1')
      .replace(/:id\b|:registration\b|:student\b/, id);
    return filled.includes(':code') ? PAPER_GROUPS.map((code) => filled.replace(':code', code)) : [sampleOf(filled)];
  });
}

async function wordsSeenBy(caller: Caller, page: string | undefined): Promise<{ words: string[]; answered: number }> {
  const seen = new Set<string>();
  let answered = 0;
  for (const address of addresses(page)) {
    const { status, text } = await caller.get(address);
    if (status === 200) answered += 1;
    for (const word of WORDS) if (text.includes(word)) seen.add(word);
  }
  return { words: [...seen].toSorted(), answered };
}

describe('Who needs to know', () => {
  test('reads what the table names and nothing else, on every page and whoever it is', async () => {
    yls.portal.travel({ days: BEGINS - 3 });
    const people = await everybody();
    const seen: Record<string, string[]> = {};
    const expected: Record<string, string[]> = {};
    const answers: Record<string, boolean> = {};
    for (const [who, caller, readers, page] of people) {
      const { words, answered } = await wordsSeenBy(caller, page);
      seen[who] = words;
      expected[who] = wordsFor(readers);
      answers[who] = answered > 0;
    }
    expect(seen).toEqual(expected);
    expect(Object.entries(answers).filter(([, isAnswered]) => !isAnswered)).toEqual([]);
  });

  test('is told nothing of it by a mail, the log or a history', async () => {
    const tables = ['mail_message', 'audit_record', 'lifecycle_event', 'sensitive_read'];
    for (const table of tables) expect({ table, rows: await rowsWith(table, WORDS) }).toEqual({ table, rows: 0 });
  });

  test('sees it as a chaperone in the days of the summit alone, one line for each need', async () => {
    const caller = await yls.portal.signedIn(chaperone);
    const sees = async () => (await caller.get('/yls/needs')).text.includes('Peanut: carries epinephrine');
    // A session of seven days without use has ended: each look is a new one.
    const looks: boolean[] = [];
    for (const days of [BEGINS - 9, BEGINS - 6, ENDS, ENDS + 2]) {
      yls.portal.travel({ days });
      await caller.post('/sign-in', { email: chaperone.email, password: 'violin lantern marmalade 7' });
      looks.push(await sees());
    }
    expect(looks).toEqual([false, true, true, false]);
  });

  test('is written down for the family: who looked, and at what', async () => {
    const { text } = await yls.portal.caller().get(`${student.page}/views?${student.query}`);
    for (const name of ['Nurse Abe', 'Greta Stone']) expect(text.includes(name)).toBe(true);
    expect(text).toContain('One line for each need');
    expect(text).not.toContain('Ngozi');
  });

  test('is the nurse whom staff name, until a month after the summit', async () => {
    const me = await yls.portal.person({ roles: [{ role: 'staff' }] });
    const staff = await yls.portal.signedIn(me);
    const path = `/yls/summits/${yls.summitId}/nurses`;
    expect((await staff.post(path, { name: 'Nurse Cho', email: 'no' })).status).toBe(422);
    const own = await yls.portal.person({ roles: [{ role: 'nurse', scope: yls.summitId }] });
    expect((await staff.post(path, { name: 'Nurse Cho', email: own.email })).status).toBe(303);
    const grants = await yls.portal.sql<{ until: Date | null }>(
      `SELECT valid_until AS until FROM role_grant WHERE role = 'nurse' AND account_id = $1`,
      [own.id],
    );
    expect(grants.map(({ until }) => until?.toISOString().slice(0, 7))).toEqual([dayFromNow(ENDS + 30).slice(0, 7)]);
    expect((await staff.post(`${path}/${own.id}/end`)).status).toBe(303);
    expect((await staff.post(path, { name: 'Myself', email: me.email })).status).toBe(409);
    expect((await staff.get(path)).text).toContain('Nurse Abe');
  });

  test('counts without names in the kitchen, and marks alone on badges', async () => {
    const staff = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
    const { text } = await staff.get(`/yls/summits/${yls.summitId}/kitchen`);
    expect(text).toContain('Peanut');
    expect(text).not.toContain('Amara');
    const marks = await yls.portal.app.get(NeedsService).marksOf(yls.portal.app.get(Work).read(), [student.id]);
    expect(marks.get(student.id)).toEqual({ hasAllergy: true, isLifeThreatening: true, needsStepFree: false });
  });
});

describe('What a nurse wrote', () => {
  test('is changed by nobody, not even in the database', async () => {
    for (const change of ['UPDATE yls_health_note SET words = $1', 'DELETE FROM yls_health_note WHERE words <> $1'])
      await expect(yls.portal.sql(change, ['Nothing.'])).rejects.toThrow('append-only');
  });

  test('is written on the student’s page; a medicine was given at a time that can be read', async () => {
    const caller = await yls.portal.signedIn(nurse);
    const path = `/yls/registrations/${student.id}/health`;
    expect((await caller.post(`${path}/given`, { medicine: 'Ibuprofen', time: 'noon' })).status).toBe(422);
    expect((await caller.post(`${path}/given`, { medicine: 'Ibuprofen', dose: '200 mg', time: '0:05' })).status).toBe(
      303,
    );
    expect((await caller.post(`${path}/notes`, { words: ' ' })).status).toBe(422);
    expect((await caller.post(`${path}/notes`, { words: 'Headache.' })).status).toBe(303);
    const own = await yls.portal.signedIn(student);
    const { text } = await own.get('/yls/mine/forms');
    expect([text.includes('Ibuprofen 200 mg'), text.includes('Headache.')]).toEqual([true, false]);
  });

  test('costs the list the same queries for one student and for many', async () => {
    const caller = await yls.portal.signedIn(nurse);
    const staff = await yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
    const cost = async () => [
      (await queriesOf(() => caller.get('/yls/health'))).length,
      (await queriesOf(() => staff.get(`/yls/summits/${yls.summitId}/papers`))).length,
    ];
    await cost();
    const before = await cost();
    expect((await caller.get(`/yls/health?after=${'-'.repeat(36)}`)).status).toBe(200);
    for (let count = 0; count < 4; count += 1) await anAsked(yls, { name: `Many ${count}` });
    expect(await cost()).toEqual(before);
  });
});

/** Rows of a table in which one of the words stands, in any column. */
async function rowsWith(table: string, words: readonly string[]): Promise<number> {
  const [row] = await yls.portal.sql<{ count: number }>(
    `SELECT count(*)::int AS count FROM ${table} x WHERE x::text ~* $1`,
    [words.join('|')],
  );
  return row!.count;
}

/** All tables of the database that still hold one of the words. */
async function tablesWith(words: readonly string[]): Promise<string[]> {
  const tables = await yls.portal.sql<{ name: string }>(
    `SELECT format('%I.%I', n.nspname, c.relname) AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  );
  expect(tables.length).toBeGreaterThan(100);
  const holding: string[] = [];
  for (const { name } of tables) if ((await rowsWith(name, words)) > 0) holding.push(name);
  return holding;
}

const keysOf = async (formId: string) =>
  yls.portal.sql<{ kind: string; key: string }>(
    `SELECT d.kind, f.storage_key AS key FROM application_document d JOIN stored_file f ON f.id = d.file_id WHERE d.application_id = $1`,
    [formId],
  );
const isOnDisk = async (key: string) => (await readdir(folder, { recursive: true })).some((path) => path.includes(key));

async function nightAfter(days: number) {
  yls.portal.travel({ days });
  await yls.portal.app.get(Purge).run();
  yls.portal.travel({});
}

describe('What was told of health', () => {
  test('is gone from the database and the file store when its time is over, to the day, and nothing before', async () => {
    const inTwoMonths = daysTo(2);
    const papers = await keysOf(student.formId);
    const plan = papers.find(({ kind }) => kind === 'action_plan')!;
    await nightAfter(inTwoMonths - 1);
    expect(await tablesWith(['Zymotosis'])).toEqual(['public.application_section', 'public.submitted_section']);
    expect(await isOnDisk(plan.key)).toBe(true);
    await nightAfter(inTwoMonths + 1);
    const insurance = ['Lakemutualis'];
    expect(await tablesWith(WORDS.filter((word) => !insurance.includes(word)))).toEqual([]);
    expect(await tablesWith(insurance)).toEqual(['public.application_section', 'public.submitted_section']);
    expect((await keysOf(student.formId)).map(({ kind }) => kind)).toEqual(['insurance_card']);
    expect(await eventually(async () => !(await isOnDisk(plan.key)))).toBe(true);
    await nightAfter(daysTo(6) + 1);
    expect(await tablesWith(WORDS)).toEqual([]);
    expect(await keysOf(student.formId)).toEqual([]);
  });

  test('goes at once with whoever asks to be forgotten', async () => {
    const told = await anAsked(yls, { name: 'Cleo Gone' });
    await tellAll(told);
    expect(await tablesWith(WORDS)).toContain('public.yls_need');
    // What is still being made for them would come back.
    const ticket = 'SELECT FROM yls_ticket WHERE registration_id = $1';
    await eventually(async () => (await yls.portal.sql(ticket, [told.id])).length > 0);
    await yls.portal.app
      .get(Work)
      .run(system, (unit) => yls.portal.app.get(Erasure).erase(unit, told.actor.accountId!));
    expect(await tablesWith(WORDS)).toEqual([]);
  });
});

/** Days from today to the last one that is kept of what is kept so many months after the summit. */
function daysTo(months: number): number {
  const end = new Date(`${dayFromNow(ENDS)}T12:00:00Z`);
  end.setUTCMonth(end.getUTCMonth() + months);
  return Math.round((end.getTime() - Date.parse(`${dayFromNow(0)}T12:00:00Z`)) / 86_400_000);
}
