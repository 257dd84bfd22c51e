import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadCatalogue } from '../../src/platform/text/load.js';
import type { Actor } from '../../src/platform/index.js';
import type { Field } from '../../src/yaas/editions/form/field.js';
import { readPage } from '../../src/yaas/editions/form/read-page.js';
import { categoryFields } from '../../src/yaas/editions/form/sections/category.js';
import { sections } from '../../src/yaas/editions/form/sections.js';
import { valuesOf } from '../../src/yaas/editions/form/values-of.js';
import { ruleSetSchema, ruleSetShape } from '../../src/yaas/editions/rule-set.schema.js';
import { yaas2026 } from '../../src/yaas/index.js';
import { congressional } from './rule-books/congressional.js';
import { phoenix } from './rule-books/phoenix.js';
import { reflections } from './rule-books/reflections.js';
import { scholastic } from './rule-books/scholastic.js';
import { yaas2017 } from './rule-books/yaas-2017.js';
import { yaas2021 } from './rule-books/yaas-2021.js';
import { aDraft, aSeason, aStudent, submit, type Season } from './support/season.js';
import { YaasInTest } from './support/yaas-in-test.js';

const books = { yaas2017, yaas2021, yaas2026, scholastic, congressional, reflections, phoenix };
const catalogue = loadCatalogue();

const labelsOf = (fields: readonly Field[], words: string): string[] =>
  fields.flatMap((field) => {
    const key = `${words}${field.name}`;
    const inner = field.kind === 'group' || field.kind === 'rows' ? labelsOf(field.fields, `${key}.`) : [];
    const options =
      field.kind === 'choice' || field.kind === 'choices' ? field.options.map((one) => `${key}.${one}`) : [];
    return [key, ...inner, ...options];
  });

describe('the form of a rule set', () => {
  test('every question and every answer has its words', () => {
    const kinds = ruleSetSchema.parse(yaas2017).categories.concat(ruleSetSchema.parse(yaas2021).categories);
    const fields = [
      ...sections.flatMap((one) => labelsOf(one.fields, '')),
      ...kinds.flatMap((one) => labelsOf(categoryFields(one), 'category.')),
    ];
    const pages = sections.map(({ code }) => `section.${code}`);
    expect([...new Set([...fields, ...pages])].filter((key) => !catalogue.has('en', `yaas.rulebook.${key}`))).toEqual(
      [],
    );
  });

  test.each(Object.entries(books))('%s goes into the form and comes out as it was', (_, book) => {
    const rules = ruleSetSchema.parse(book);
    for (const { fields } of sections)
      expect(readPage(fields, valuesOf(fields, rules), rules)).toEqual({ ok: true, rules });
  });

  test('what is no number comes back as typed, with a sentence at its field', () => {
    const rules = ruleSetSchema.parse(yaas2026);
    const { fields } = sections.find(({ code }) => code === 'ages')!;
    const values = { ...valuesOf(fields, rules), 'ages.from': 'twelve' };
    const wrong = { field: 'ages.from', text: { key: 'yaas.editions.wrong.number' } };
    expect(readPage(fields, values, rules)).toEqual({ ok: false, errors: [wrong] });
  });
});

describe('staff write a rule set', () => {
  let yaas: YaasInTest;
  let season: Season;
  let staff: Actor;
  const base = () => `/yaas/editions/${season.editionId}/draft`;

  beforeAll(async () => {
    yaas = await YaasInTest.start();
    season = await aSeason(yaas);
    staff = await yaas.account({ email: 'staff@example.org', name: 'Staff', roles: [{ role: 'staff', scope: null }] });
  });

  afterAll(() => yaas.stop());

  const read = async (path: string) => (await yaas.get(path, staff)).text();
  const version = async () =>
    (
      await yaas.rows<{ number: number; hash: string; rules: typeof yaas2026; applies_to: string }>(
        `SELECT v.number, v.hash, v.rules, v.applies_to FROM edition e JOIN rule_set_version v ON v.id = e.rule_set_version_id WHERE e.id = $1`,
        [season.editionId],
      )
    )[0]!;
  const hashOfDraft = async () =>
    (
      await yaas.rows<{ hash: string }>(
        'SELECT hash FROM rule_set_version WHERE published_at IS NULL AND edition_id = $1',
        [season.editionId],
      )
    )[0]!.hash;
  const rulesNow = async () =>
    ruleSetShape.parse(
      (
        await yaas.rows<{ rules: unknown }>(
          'SELECT rules FROM rule_set_version WHERE published_at IS NULL AND edition_id = $1',
          [season.editionId],
        )
      )[0]!.rules,
    );
  const saving = async (code: string, changed: Record<string, string>) => {
    const { fields } = sections.find((section) => section.code === code)!;
    const typed = Object.entries({ ...valuesOf(fields, await rulesNow()), hash: await hashOfDraft(), ...changed });
    const body = new URLSearchParams(typed.flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
    yaas.travelBack();
    await yaas.get('/yaas/editions', staff);
    return fetch(`${yaas.url}${base()}/${code}`, { method: 'POST', body, redirect: 'manual' });
  };

  test('a student has no way in', async () => {
    const student = await aStudent(yaas);
    expect((await yaas.get('/yaas/editions', student)).status).toBe(403);
  });

  test('the next version begins as the one in force; every page of it opens', async () => {
    expect((await yaas.post(base(), {}, staff)).status).toBe(303);
    for (const { code } of sections) expect((await yaas.get(`${base()}/${code}`, staff)).status).toBe(200);
    expect((await yaas.get(`${base()}/categories`, staff)).status).toBe(200);
    for (const { code } of yaas2026.categories)
      expect((await yaas.get(`${base()}/categories/${code}`, staff)).status).toBe(200);
  });

  test('rows come and go by buttons that send the form, and nothing typed is lost', async () => {
    const added = await saving('counts', { add: 'quotas', 'quotas.0.max': '7' });
    expect(added.status).toBe(200);
    const html = await added.text();
    expect(html).toContain('name="quotas.2.code"');
    expect(html).toMatch(/name="quotas\.0\.max"[^>]*value="7"|value="7"[^>]*name="quotas\.0\.max"/);
    const removed = await (await saving('counts', { remove: 'quotas.0.' })).text();
    expect(removed).not.toContain('name="quotas.0.code"');
    expect(removed).toContain('name="quotas.1.code"');
  });

  test('a contradiction is saved, named at its field and on the overview, and bars the publication', async () => {
    expect((await saving('ages', { 'ages.until': '20' })).status).toBe(303);
    expect(await read(`${base()}/groups`)).toContain('The age groups cover the ages without gap or overlap.');
    expect(await read(base())).toContain('The age groups cover the ages without gap or overlap.');
    const refused = await yaas.post(`${base()}/publication`, { changeNote: 'Nineteen too' }, staff);
    expect(refused.status).toBe(422);
    expect((await saving('ages', { 'ages.until': '19' })).status).toBe(303);
  });

  test('what two people change at once is not overwritten', async () => {
    const old = await hashOfDraft();
    await saving('window', { 'window.closes': '2026-04-15 23:59' });
    expect((await saving('window', { 'window.closes': '2026-05-01 23:59', hash: old })).status).toBe(409);
  });

  test('a wrong input brings the page back as it was typed', async () => {
    const answer = await saving('window', { 'window.closes': 'in April' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="in April"');
  });

  test('the test-drive shows each rule with its verdict and its citation', async () => {
    const pretend = 'birthDate=2014-04-16&category=poetry&length=201&aiUse=none';
    const html = await read(`/yaas/editions/${season.editionId}/test-drive?rules=draft&${pretend}`);
    expect(html).toContain('YAAS 2026, eligibility: 12 to 18 years at the time of the deadline');
    expect(html).toContain('2 rules stand in the way');
    expect(html).toContain('Please shorten it by 1.');
  });

  test('what becomes looser reaches those who are in; what becomes stricter does not', async () => {
    const student = await aStudent(yaas);
    const id = await aDraft(yaas, season, { student, fields: { body: 'word '.repeat(150) } });
    await submit(yaas, student, id);
    await saving('consents', { 'consents.graceDays': '14' });
    const { fields } = { fields: categoryFields((await rulesNow()).categories.find(({ code }) => code === 'poetry')!) };
    const poetry = (await rulesNow()).categories.find(({ code }) => code === 'poetry')!;
    const typed = Object.entries({ ...valuesOf(fields, poetry), 'work.limit.max': '100', hash: await hashOfDraft() });
    const body = new URLSearchParams(typed.flatMap(([name, value]) => [value].flat().map((one) => [name, one])));
    const saved = await fetch(`${yaas.url}${base()}/categories/poetry`, { method: 'POST', body, redirect: 'manual' });
    expect(saved.status).toBe(303);
    expect(await read(base())).toContain('Something becomes stricter.');
    const published = await yaas.post(`${base()}/publication`, { changeNote: 'Shorter poems, later deadline' }, staff);
    expect(published.status).toBe(303);
    const inForce = await version();
    expect(inForce).toMatchObject({ number: 2, applies_to: 'new_entries' });
    const [row] = await yaas.rows<{ applies_to: string; rules: Record<string, unknown> }>(
      'SELECT v.applies_to, v.rules FROM entry e JOIN rule_set_version v ON v.id = e.rule_set_version_id WHERE e.id = $1',
      [id],
    );
    const kept = ruleSetSchema.parse(row!.rules);
    expect(row!.applies_to).toBe('entries_in');
    expect(kept.consents.graceDays).toBe(14);
    expect(kept.window.closes).toBe('2026-04-15T23:59');
    expect(kept.categories.find(({ code }) => code === 'poetry')!.work).toMatchObject({ limit: { max: 200 } });
  });

  test('a published version cannot be changed, not even by hand', async () => {
    await expect(yaas.rows(`UPDATE rule_set_version SET hash = hash WHERE published_at IS NOT NULL`)).rejects.toThrow(
      'immutable',
    );
  });

  test('last year’s edition is copied in one step, its dates moved by a year; it opens when it is published', async () => {
    const fields = { from: season.editionId, year: '2027', themeEn: 'Bridges', themeEs: '' };
    const copied = await yaas.post('/yaas/editions', fields, staff);
    expect(copied.status).toBe(303);
    const [row] = await yaas.rows<{ id: string; status: string; rules: unknown }>(
      `SELECT e.id, e.status, v.rules FROM edition e JOIN rule_set_version v ON v.edition_id = e.id WHERE e.year = 2027`,
    );
    const rules = ruleSetSchema.parse(row!.rules);
    expect(row!.status).toBe('planned');
    expect(rules.window).toMatchObject({ opens: '2027-01-05T00:00', closes: '2027-04-15T23:59' });
    expect(rules.title['en']).toBe('Young Artists and Authors Showcase 2027');
    expect((await yaas.post('/yaas/editions', fields, staff)).status).toBe(422);
    await yaas.post(`/yaas/editions/${row!.id}/draft/publication`, { changeNote: 'First version' }, staff);
    const [open] = await yaas.rows<{ status: string }>('SELECT status FROM edition WHERE year = 2027');
    expect(open!.status).toBe('open');
  });
});
