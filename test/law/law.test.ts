import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { allLawRules, LawBooks, lawRule, LawModule } from '../../src/law/index.js';
import { judge, refusals } from '../../src/platform/index.js';
import { AuthPortal } from '../auth/support/auth-portal.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';

interface Trip {
  miles: number;
}

const nearEnough = lawRule<Trip, 'most'>({
  id: 'test-near-enough',
  cites: '22 CFR 62.25(d)(5)',
  severity: 'block',
  reads: ['miles'],
  evidence: [],
  parameters: { most: { unit: 'miles', value: 120 } },
  sentences: 'law',
  check: ({ miles }, { most }) => miles <= most || { miles },
});

let portal: AuthPortal;
let administrator: Caller;
let books: LawBooks;

beforeAll(async () => {
  portal = await AuthPortal.start({}, [], [LawModule]);
  books = portal.app.get(LawBooks, { strict: false });
  administrator = await portal.signedIn(await portal.person({ roles: [{ role: 'administrator' }] }));
});
afterAll(() => portal.stop());

const page = '/law/test-near-enough';
const change = (wishes: Record<string, string> = {}) => ({
  name: 'most',
  value: '150',
  validFromDay: '1',
  validFromMonth: '7',
  validFromYear: '2026',
  reason: '91 FR 12345',
  ...wishes,
});
const against = async (miles: number, day: string) =>
  refusals(judge([nearEnough], { miles, law: await books.inForce(day) }));

describe('A rule of law', () => {
  test('goes by the number of the text until somebody sets another', async () => {
    expect(await against(120, '2026-06-30')).toEqual([]);
    const [refusal] = await against(121, '2026-06-30');
    expect(refusal).toMatchObject({ cites: '22 CFR 62.25(d)(5)', because: { params: { most: 120, miles: 121 } } });
  });

  test('goes by another number from the day on that is said, not before', async () => {
    expect((await administrator.post(`${page}/parameters`, change())).location).toBe(page);
    expect(await against(121, '2026-06-30')).toHaveLength(1);
    expect(await against(150, '2026-07-01')).toEqual([]);
    expect(await against(151, '2027-01-01')).toHaveLength(1);
  });

  test('takes the later word for one day', async () => {
    await administrator.post(`${page}/parameters`, change({ value: '90' }));
    expect(await against(91, '2026-07-01')).toHaveLength(1);
  });

  test('is declared once', () => {
    expect(() => lawRule({ ...draftAgain, check: () => true })).toThrow('test-near-enough');
  });

  test('stands in the order of its paragraph', () => {
    const paragraphs = allLawRules().map(({ cites }) => cites);
    expect(paragraphs).toContain('22 CFR 62.25(d)(5)');
    expect(paragraphs).toEqual(paragraphs.toSorted((one, other) => one.localeCompare(other, 'en', { numeric: true })));
  });
});

const shown = async (asked: string) => (await administrator.get(`/law?${asked}`)).text;

describe('The page of all rules', () => {
  test('has a section for each letter of the paragraph, with an anchor for each rule', async () => {
    const { text } = await administrator.get('/law');
    expect(text).toMatch(/<a href="#62-25-d">22 CFR 62\.25\(d\): [^<]+<\/a>/);
    const section = text.slice(text.indexOf('id="62-25-d"'));
    expect(section).toContain('id="test-near-enough"');
    expect(text.indexOf('id="62-25-c"')).toBeLessThan(text.indexOf('id="62-25-d"'));
  });

  test('shows what each number is, and what was set from which day on and why', async () => {
    const { text } = await administrator.get('/law');
    const row = text.slice(text.indexOf('id="test-near-enough"')).split('</tr>')[0]!;
    expect(row).toMatch(/At most: \d+ miles/);
    expect(row).toContain('150 miles');
    expect(row).toContain('91 FR 12345');
  });

  test('is searched by all words of the paragraph and the sentence, and by what failing means', async () => {
    expect(await shown('words=Second+VISIT')).toContain('id="second-visit-is-in-time"');
    expect(await shown('words=second+visit')).not.toContain('id="sponsor-is-designated"');
    expect(await shown('words=62.25(b)')).toContain('id="sponsor-is-designated"');
    expect(await shown('severity=deadline')).not.toContain('id="sponsor-is-designated"');
    expect(await shown('words=never-a-word')).toContain('No rule has these words');
    expect(await shown('severity=nonsense&words=')).toContain('id="sponsor-is-designated"');
  });

  test('asks the database as often with many changes as with none', async () => {
    await administrator.get('/law');
    const one = (await queriesOf(() => administrator.get('/law'))).length;
    for (const value of ['91', '92', '93']) await administrator.post(`${page}/parameters`, change({ value }));
    expect((await queriesOf(() => administrator.get('/law'))).length).toBe(one);
  });
});

const draftAgain = {
  id: 'test-near-enough',
  cites: '',
  severity: 'block',
  reads: [],
  evidence: [],
  sentences: '',
} as const;

describe('The page of a rule', () => {
  test('shows its number, who set it, when and why', async () => {
    const { text } = await administrator.get(page);
    expect(text).toContain('22 CFR 62.25(d)(5)');
    expect(text).toContain('91 FR 12345');
    expect(text).toContain('Mai Tanaka');
    expect((await administrator.get('/law')).text).toContain('62.25(d)(5)');
  });

  test.each([
    ['a value that is no number', { value: 'many' }, 'whole number'],
    ['a day that there is not', { validFromDay: '31', validFromMonth: '2' }, 'day, month and year'],
    ['no reason', { reason: ' ' }, 'Say why'],
  ])('gives the form back for %s', async (_what, wrong, sentence) => {
    const { status, text } = await administrator.post(`${page}/parameters`, change(wrong));
    expect(status).toBe(422);
    expect(text).toContain(sentence);
    expect(text).toContain('value="2026"');
  });

  test('of no rule is not there, nor is a number that the rule does not have', async () => {
    expect((await administrator.get('/law/nothing')).status).toBe(404);
    expect((await administrator.post(`${page}/parameters`, change({ name: 'least' }))).status).toBe(404);
  });

  test('is read by staff, who change nothing', async () => {
    const staff = await portal.signedIn(await portal.person({ roles: [{ role: 'staff' }] }));
    expect((await staff.get(page)).status).toBe(200);
    expect((await staff.get(page)).text).not.toContain('/parameters');
    expect((await staff.post(`${page}/parameters`, change())).status).toBe(403);
  });

  test('keeps what was set: the database refuses to change it', async () => {
    await expect(portal.sql('UPDATE law_parameter_change SET value = 1')).rejects.toThrow(/append-only/);
  });
});
