import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { JudgedProgrammes } from '../../src/judging/index.js';
import { system, type Actor } from '../../src/platform/index.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { ExhibitDays } from '../../src/yaas/exhibit/exhibit-days.js';
import { aStaffMember } from './support/exhibit.js';
import { aDraft, aRound, aSeason, aStudent, submitWithConsent, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

let yaas: YaasInTest;
let season: Season;
let staff: Actor;
let year = 2026;

beforeAll(async () => {
  yaas = await YaasInTest.start();
  season = await aSeason(yaas);
  staff = await aStaffMember(yaas);
});
afterAll(() => yaas.stop());

/** An edition of the next year whose rules say this about its exhibit. */
async function showing(exhibit: Record<string, unknown>): Promise<Season> {
  year += 1;
  const rules = { ...yaas2026, exhibit };
  const theme = { en: `Theme of ${year}` };
  const { id } = await yaas.as(system, (unit) => yaas.service.createEdition(unit, { year, theme, rules }));
  return { ...season, editionId: id };
}

/** Poems named in order of their places, the last without one; judged and released on the day in the window. */
async function released(edition: Season, titles: readonly string[]): Promise<string[]> {
  const ids: string[] = [];
  for (const title of titles) {
    const student = await aStudent(yaas, { birthDate: '2012-06-15' });
    const guardianEmail = `guardian-${randomUUID()}@example.org`;
    const id = await aDraft(yaas, edition, { student, fields: { title, guardianEmail } });
    await submitWithConsent(yaas, { student, id });
    await yaas.as(system, (unit) => yaas.service.confirm(unit, id));
    ids.push(id);
  }
  const works = yaas.app.get(JudgedProgrammes, { strict: false }).of('yaas');
  const roundId = await aRound(yaas, edition);
  const outcomes = ids.map((workId, index) => {
    const place = index < ids.length - 1 ? index + 1 : null;
    return { workId, score: '0.5', cards: 3, outcome: place ? ('placed' as const) : ('not_placed' as const), place };
  });
  await yaas.as(system, (unit) => works.opened(unit, roundId, ids));
  await yaas.as(system, (unit) => works.decided(unit, roundId, outcomes));
  await yaas.as(system, (unit) => works.released(unit, roundId, outcomes));
  return ids;
}

const text = async (path: string) => (await yaas.get(path)).text();
const shown = async () => text(`/exhibit?edition=${year}`);
const days = () => yaas.app.get(ExhibitDays, { strict: false });
const path = async (id: string): Promise<string> =>
  `/exhibit/${(await yaas.rows<{ slug: string }>('SELECT slug FROM exhibit_piece WHERE entry_id = $1', [id]))[0]!.slug}`;
const give = ({ editionId }: Season, winner: string, reason = '', slot = 'grand|poetry|12-14|') =>
  yaas.post(`/yaas/editions/${editionId}/awards`, { slot, winner, reason }, staff);
const grantOf = async (entryId: string): Promise<string> =>
  (await yaas.rows<{ id: string }>(`SELECT id FROM award_grant WHERE entry_id = $1 AND state = 'given'`, [entryId]))[0]!
    .id;
const revoke = async (entryId: string) =>
  yaas.post(`/yaas/awards/${await grantOf(entryId)}/revocation`, { reason: 'A mistake' }, staff);

describe('which works hang', () => {
  test('finalists: those whom the jury placed, and no other', async () => {
    await released(await showing({ which: 'finalists' }), ['Acacia', 'Beech']);
    expect(await shown()).toContain('Acacia');
    expect(await shown()).not.toContain('Beech');
    await days().keep();
    expect(await shown()).not.toContain('Beech');
  });

  test('winners: those who hold an award, from its giving to its revocation', async () => {
    const edition = await showing({ which: 'winners' });
    const [first] = await released(edition, ['Chestnut', 'Damson', 'Elm']);
    await days().keep();
    expect(await text('/exhibit')).not.toContain('Chestnut');
    expect((await give(edition, first!)).status).toBe(303);
    expect(await shown()).toContain('Chestnut');
    expect(await shown()).not.toContain('Damson');
    expect((await revoke(first!)).status).toBe(303);
    expect(await text('/exhibit')).not.toContain('Chestnut');
    expect(await text('/exhibit/catalogue')).not.toContain('Chestnut');
  });
});

describe('when they hang', () => {
  test('not before the first day of the exhibit, and from then on by themselves', async () => {
    const [id] = await released(await showing({ from: '2026-03-22' }), ['Hazel', 'Ivy']);
    expect(await text('/exhibit')).not.toContain('Hazel');
    yaas.travelTo('2026-03-22T03:59:00Z');
    await days().keep();
    expect(await text('/exhibit')).not.toContain('Hazel');
    yaas.travelTo('2026-03-22T04:01:00Z');
    await days().keep();
    expect(await text(await path(id!))).toContain('Hazel');
    yaas.travelBack();
  });

  test('until the end of the last day in the edition’s zone; a yes of later hangs nothing again', async () => {
    const [id] = await released(await showing({ until: '2026-03-22' }), ['Juniper', 'Kauri']);
    const address = await path(id!);
    yaas.travelTo('2026-03-23T03:59:00Z');
    await days().keep();
    expect((await yaas.get(address)).status).toBe(200);
    yaas.travelTo('2026-03-23T04:01:00Z');
    await days().keep();
    expect((await yaas.get(address)).status).toBe(404);
    expect(await text('/exhibit')).not.toContain('Juniper');
    await days().keep();
    expect(await text('/exhibit')).not.toContain('Juniper');
    expect(await text('/exhibit/archive')).toContain('This exhibit closed on March 22, 2026.');
    yaas.travelBack();
  });
});

describe('what stands beside a work', () => {
  test('its award in the place of the jury’s, on card and page; shared where two hold it; gone when it is revoked', async () => {
    const edition = await showing({});
    const [first, second] = await released(edition, ['Larch', 'Maple', 'Nutmeg']);
    const address = await path(first!);
    expect(await text(address)).toContain('First place');
    await give(edition, first!);
    for (const page of ['/exhibit', address]) expect(await text(page)).toContain('Grand prize');
    expect(await text(address)).not.toContain('First place');
    await give(edition, second!, 'Equal after a recount.');
    expect(await text(address)).toContain('Grand prize, shared by 2');
    await revoke(first!);
    expect(await text(address)).not.toMatch(/Grand prize|First place/);
    expect(await text(await path(second!))).toContain('Grand prize');
  });

  test('no sum, no payee and no state of a payment', async () => {
    const edition = await showing({});
    const [first] = await released(edition, ['Oak', 'Pine']);
    await give(edition, first!);
    const json = await text(`/api/v1${await path(first!)}`);
    expect(json).toContain('Grand prize');
    expect(json).not.toMatch(/amount|currency|prize":|due|1000|100000/);
  });

  test('the archive leads to each year’s exhibit', async () => {
    const html = await text('/exhibit/archive');
    expect(html).toContain(`href="/exhibit?edition=${year}"`);
    expect(html).toContain('2 works');
  });

  test('a transcript in WebVTT: captions for the player, plain words for readers', async () => {
    const [id] = await released(await showing({}), ['Quince', 'Rowan']);
    const address = await path(id!);
    await yaas.rows(
      `INSERT INTO exhibit_piece_text (piece_id, role, locale, title, statement, body)
       SELECT id, 'transcript', 'en', '', '', E'WEBVTT\\n\\n1\\n00:01.000 --> 00:04.000\\n<v Ada>Look, the river.' FROM exhibit_piece WHERE entry_id = $1`,
      [id],
    );
    const captions = await yaas.get(`${address}/captions/en.vtt`);
    expect(captions.headers.get('content-type')).toMatch(/^text\/vtt/);
    expect(await captions.text()).toContain('00:01.000 --> 00:04.000');
    const html = await text(address);
    expect(html).toContain('Look, the river.');
    expect(html).not.toContain('00:01.000');
    expect((await yaas.get(`${address}/captions/es.vtt`)).status).toBe(404);
  });
});
