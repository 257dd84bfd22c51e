import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { moveFigures } from '../../src/exchange/reports/move-figures.js';
import { ReportClock } from '../../src/exchange/reports/report-clock.service.js';
import { dueOf } from '../../src/exchange/reports/report-kind.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { anOfficer } from './support/an-officer.js';
import { dayFromNow } from './support/exchange-portal.js';
import { anOpenHome, aReadyStudent, PlacementStory, startPlacing, type Placing } from './support/placing.js';

let placing: Placing;
let story: PlacementStory;
let officer: Caller;
let path: string;
beforeAll(async () => {
  placing = await startPlacing();
  story = new PlacementStory(placing, await anOpenHome(placing), await aReadyStudent(placing));
  await story.disclose();
  path = `/exchange/reports/${placing.exchange.termId}`;
  officer = await anOfficer(placing.exchange.portal, placing.exchange.sponsorId);
}, 180_000);
afterAll(() => placing.exchange.portal.stop());

const sql = <Row>(statement: string, values: unknown[] = []) => placing.exchange.portal.sql<Row>(statement, values);

const told = (wishes: Record<string, string> = {}) => ({
  applicationId: story.student.id,
  sevisNumber: 'n0012345678',
  coordinatorName: 'Dana Decider',
  coordinatorZip: '14617',
  ...wishes,
});

const sent = () =>
  sql<{ id: string; sha256: string; amends_id: string | null; reason: string; rows: unknown }>(
    'SELECT * FROM exchange_report ORDER BY frozen_at, id',
  );

const dueDays = (kind: Parameters<typeof dueOf>[1]['kind'], beginsOn: string, endsOn: string) =>
  (['placements', 'moves'] as const).map((report) => dueOf(report, { kind, beginsOn, endsOn }));

const move = (applicationId: string, reasonCode: 'rules' | 'health' = 'rules') => ({ applicationId, reasonCode });

const cost = async () => (await queriesOf(() => officer.get(`${path}/placements`))).length;

describe('When a report is due', () => {
  test('is 31 August or 15 January for placements, and 31 July for moves', () => {
    expect(dueDays('academic_year', '2026-08-20', '2027-06-15')).toEqual(['2026-08-31', '2027-07-31']);
    expect(dueDays('fall_semester', '2026-08-20', '2026-12-20')).toEqual(['2026-08-31', '2027-07-31']);
    expect(dueDays('spring_semester', '2027-01-05', '2027-06-15')).toEqual(['2027-01-15', '2027-07-31']);
    expect(dueDays('calendar_year', '2027-01-05', '2027-12-15')).toEqual(['2027-01-15', '2028-07-31']);
  });

  test('is never for a trip of three weeks', () => {
    expect(dueDays('youth_ambassador', '2027-06-01', '2027-06-21')).toEqual([null, null]);
  });
});

describe('The figures of moves', () => {
  test('count a student once, however often they moved, and each reason', () => {
    expect(moveFigures([move('a'), move('a', 'health'), move('b')], 4)).toEqual({
      students: 4,
      moved: 2,
      share: 0.5,
      comparison: 'more',
      reasons: [
        { code: 'rules', count: 2 },
        { code: 'health', count: 1 },
      ],
    });
  });

  test('stand against the field’s quarter', () => {
    expect(moveFigures([move('a')], 4).comparison).toBe('same');
    expect(moveFigures([move('a')], 5).comparison).toBe('fewer');
    expect(moveFigures([], 0).comparison).toBe(null);
  });
});

describe('The report of placements', () => {
  test('says what a student lacks, and is not frozen before that is told', async () => {
    const page = (await officer.get(`${path}/placements`)).text;
    for (const words of ['Olena Kovalenko', 'SEVIS number', 'School Road', '1 student lacks'])
      expect(page).toContain(words);
    expect((await officer.post(`${path}/placements/freezing`)).status).toBe(409);
    expect(await sent()).toEqual([]);
  });

  test('takes a number and a ZIP code of the right form, and gives the form back otherwise', async () => {
    const wrong = await officer.post(`${path}/students`, told({ sevisNumber: 'N12', coordinatorZip: '1' }));
    expect(wrong.status).toBe(422);
    for (const words of ['N and ten digits', 'five digits']) expect(wrong.text).toContain(words);
    expect((await officer.post(`${path}/students`, told())).status).toBe(303);
  });

  test('names each student with number, home, school and coordinator, as a file', async () => {
    const { text } = await officer.get(`${path}/placements/file?format=csv`);
    const [head, line] = text.replace('\uFEFF', '').split(/\r?\n/);
    expect(head).toBe(
      'full_name,sevis_id,host_family_address,school,school_address,local_coordinator,local_coordinator_zip',
    );
    for (const words of ['Olena Kovalenko,N0012345678,', '20 School Road', 'Dana Decider,14617'])
      expect(line).toContain(words);
    expect((await officer.get(`${path}/placements/file?format=xlsx`)).status).toBe(200);
  });

  test('is frozen as it was sent, with its hash; the duty is done', async () => {
    await placing.exchange.portal.app.get(ReportClock, { strict: false }).strike();
    expect((await officer.post(`${path}/placements/freezing`)).status).toBe(303);
    const [report] = await sent();
    expect(report!.sha256).toBe(createHash('sha256').update(canonical(report!.rows)).digest('hex'));
    const duties = await sql('SELECT kind, done_at IS NOT NULL AS done FROM duty WHERE subject_id = $1 ORDER BY kind', [
      placing.exchange.termId,
    ]);
    expect(duties).toEqual([
      { kind: 'exchange.report-moves', done: false },
      { kind: 'exchange.report-placements', done: true },
    ]);
    await expect(sql(`UPDATE exchange_report SET reason = 'x'`)).rejects.toThrow('append-only');
  });

  test('is amended with a reason, only when something has changed; the first one stays', async () => {
    expect((await officer.post(`${path}/placements/freezing`, { reason: 'again' })).status).toBe(409);
    await officer.post(`${path}/students`, told({ coordinatorZip: '14622' }));
    expect((await officer.post(`${path}/placements/freezing`)).status).toBe(409);
    const why = { reason: 'The coordinator has moved' };
    expect((await officer.post(`${path}/placements/freezing`, why)).status).toBe(303);
    const [first, second] = await sent();
    expect(second).toMatchObject({ amends_id: first!.id, ...why });
    const file = (await officer.get(`${path}/placements/file?frozen=${first!.id}`)).text;
    expect([file.includes('14617'), file.includes('14622')]).toEqual([true, false]);
    expect((await officer.get(`${path}/placements`)).text).toContain('Amendment: The coordinator has moved');
  });
});

test('The report of moves names each home that was left, with dates and reason, and compares', async () => {
  await story.service.moveIn(placing.coordinator, story.id, dayFromNow(-1));
  await story.service.moveOut(placing.coordinator, story.id, { code: 'disagreement', text: 'Two early risers' });
  await story.service.end(placing.coordinator, story.id, { endedOn: dayFromNow(0) });
  const page = (await officer.get(`${path}/moves`)).text;
  for (const words of ['Two early risers', 'Disagreement', '100 % moved']) expect(page).toContain(words);
  const { text } = await officer.get(`${path}/moves/file`);
  expect(text).toContain(`${dayFromNow(-1)},${dayFromNow(0)},disagreement,Two early risers`);
});

describe('The reports', () => {
  test('stand on one list, and are for the sponsor alone', async () => {
    const list = (await officer.get('/exchange/reports')).text;
    for (const words of ['Placements', 'Moves', '22 CFR 62.25(n)(3)', 'Sent on']) expect(list).toContain(words);
    const other = await anOfficer(placing.exchange.portal, placing.exchange.memberId);
    expect((await other.get('/exchange/reports')).text).not.toContain('Sent on');
    for (const asked of ['moves', 'placements/file']) expect((await other.get(`${path}/${asked}`)).status).toBe(403);
    expect((await officer.get(`${path}/other`)).status).toBe(404);
  });

  test('cost as many queries for two students as for one', async () => {
    const one = await cost();
    const another = await aReadyStudent(placing);
    await sql(
      `INSERT INTO exchange_placement SELECT (jsonb_populate_record(p, jsonb_build_object('id', $2::uuid, 'application_id', $2::uuid))).*
         FROM exchange_placement p WHERE id = $1`,
      [story.id, another.id],
    );
    expect(await cost()).toBe(one);
  });
});

/** Keys by name, no spaces: RFC 8785 for texts. */
const canonical = (rows: unknown): string =>
  JSON.stringify(rows, (_key, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
