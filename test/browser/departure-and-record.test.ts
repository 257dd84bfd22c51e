import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { calendarOf } from '../../src/demo/season/calendar.js';
import { DemoEntries } from '../../src/demo/season/demo-entries.js';
import { DemoJudging } from '../../src/demo/season/demo-judging.js';
import { DemoRegistry, type DemoLine } from '../../src/demo/season/demo-registry.js';
import { visitor, Work, type Actor } from '../../src/platform/index.js';
import { aPerson, type Person } from '../support/people.js';
import { startPortal, type TestPortal } from '../support/portal.js';
import { startMailServer, type MailServer } from '../support/smtp.js';
import { eventually } from '../support/eventually.js';
import { newVisitor } from './support/browser.js';
import { bornYearsAgo, choose, countResult, look, mailedLink, openEdition, press, signIn } from './support/story.js';

/** What both judges give, from the best to the last. */
const steps: Record<string, string> = { 'The ferry': '5', 'Paper lanterns': '4', 'Salt on the stairs': '2' };
const reason = 'The jury wants to honour the braver form';
const SECRET_KEY = 'the same for the portal that signs and the command that verifies';

let mails: MailServer;
let portal: TestPortal;
let folder: string;
let round: string;
let students: Person[];
let judges: Page[];
let staff: Page;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'record-'));
  mails = await startMailServer();
  portal = await startPortal({ POSTS_PER_MINUTE: '10000', SMTP_URL: mails.url, SECRET_KEY });
  const lines = await portal.app.get(DemoRegistry).load(calendarOf(new Date()));
  const editionId = await openEdition(portal);
  students = [];
  for (const title of Object.keys(steps)) students.push(await entered(title, lines, editionId));
  round = await openRound(editionId);
  staff = await visitorAs(await aPerson(portal.app, { role: 'staff', displayName: 'Sam Staff' }));
});
afterAll(async () => {
  await portal.stop();
  await mails.stop();
  await rm(folder, { recursive: true });
});

const actorOf = ({ accountId, displayName }: Person, role: 'student' | 'judge'): Actor => ({
  ...visitor,
  kind: 'account',
  accountId,
  displayName,
  grants: [{ role, scope: null }],
  secondFactor: true,
});

/** A poem that its guardian and its coordinator have said yes to. @returns its student */
async function entered(title: string, lines: readonly DemoLine[], editionId: string): Promise<Person> {
  const nth = Object.keys(steps).indexOf(title);
  const birthDate = bornYearsAgo(16).toISOString().slice(0, 10);
  const email = `poet-${nth}@example.org`;
  const person = await aPerson(portal.app, { role: 'student', displayName: `Poet Number${nth}`, email, birthDate });
  await portal.app.get(DemoEntries).enter({
    student: actorOf(person, 'student'),
    guardian: { name: `Guardian Number${nth}`, email: `guardian-${nth}@example.org` },
    line: lines[0]!,
    work: {
      category: 'poetry',
      title,
      statement: 'Two cities.',
      language: 'en',
      body: `${title}\nand back`,
      alternativeText: '',
    },
    stage: 'submitted',
    nameForm: 'first_initial',
    editionId,
    due: '',
  });
  return person;
}

/** Two judges, each with all three poems, have not begun. */
async function openRound(editionId: string): Promise<string> {
  const jury = [];
  for (const displayName of ['Ada Inkwell', 'Ben Quill'])
    jury.push(
      await aPerson(portal.app, {
        role: 'judge',
        displayName,
        email: `${displayName.slice(0, 3).toLowerCase()}@example.org`,
      }),
    );
  const day = 86_400_000;
  const id = await portal.app.get(DemoJudging).run({
    editionId,
    category: 'poetry',
    name: 'Poetry, final',
    judgesPerEntry: 2,
    opensAt: new Date(Date.now() - day),
    closesAt: new Date(Date.now() + day),
    judges: jury.map((judge) => ({ actor: actorOf(judge, 'judge'), email: judge.email, languages: ['en'] })),
    progress: [0, 0],
  });
  judges = [await visitorAs(jury[0]!), await visitorAs(jury[1]!, 360)];
  return id;
}

async function visitorAs({ email }: Person, width = 1280): Promise<Page> {
  const page = await newVisitor({ at: portal.url, width });
  await signIn(page, email);
  return page;
}

/** What of the families stands on a page. */
const secretsIn = (html: string): string[] =>
  students.flatMap(({ displayName, email }) => [displayName, email]).filter((secret) => html.includes(secret));

const rows = <T>(sql: string, values: unknown[]): Promise<T[]> => portal.app.get(Work).read().query<T[]>(sql, values);

const codeOf = async (title: string): Promise<string> => {
  const [row] = await rows<{ code: string }>(
    'SELECT r.judging_code AS code FROM round_entry r JOIN entry e ON e.id = r.work_id WHERE r.round_id = $1 AND e.title = $2',
    [round, title],
  );
  return row!.code;
};

/** In the order in which the public finds them. */
const exhibited = async (): Promise<string[]> => {
  const listed = JSON.stringify(await (await fetch(`${portal.url}/api/v1/exhibit`)).json());
  const titles = Object.keys(steps).filter((title) => listed.includes(title));
  return titles.toSorted((a, b) => listed.indexOf(a) - listed.indexOf(b));
};

async function scoreAllByKeyboard(judge: Page): Promise<void> {
  await judge.goto(`/judging/desk/${round}`);
  await judge.getByRole('link', { name: 'Start judging' }).click();
  for (let work = 0; work < 3; work++) {
    await judge.waitForURL(/\/judging\/cards\//);
    const step = steps[await judge.locator('h1').innerText()]!;
    for (let question = 0; question < 3; question++) await judge.keyboard.press(step);
    const before = judge.url();
    await judge.keyboard.press('s');
    await judge.waitForURL(({ href }) => href !== before);
  }
}

/** What the family of a poem reads, on a phone without scripts. */
async function familyReads(student: Person): Promise<string> {
  const page = await newVisitor({ at: portal.url, width: 360, javaScriptEnabled: false });
  await signIn(page, student.email);
  await page.goto(await entryOf(student));
  return page.locator('main').innerText();
}

const entryOf = async ({ accountId }: Person): Promise<string> => {
  const [entry] = await rows<{ id: string }>('SELECT id FROM entry WHERE holder_account_id = $1', [accountId]);
  return `/yaas/entries/${entry!.id}`;
};

test('a departure from the ranking is proposed by one judge and agreed on by another, at a table without names', async () => {
  await Promise.all(judges.map((judge) => scoreAllByKeyboard(judge)));
  await staff.goto(`/judging/rounds/${round}`);
  await press(staff, 'Close the round now');
  await countResult(staff);
  await staff.getByRole('link', { name: 'Look at it in the lab' }).click();
  await staff.getByRole('heading', { name: 'The lab' }).waitFor();
  await look(staff, 'departure-00-lab');
  await staff.goBack();
  await press(staff, 'Let this run count');
  await staff.goto(`/judging/rounds/${round}`);
  await press(staff, 'Open the deliberation');
  await staff.getByText('What the jury sees', { exact: true }).click();
  await choose(staff, 'The ranking');
  await press(staff, 'Save');
  await look(staff, 'departure-01-room');

  const [proposing, agreeing] = judges as [Page, Page];
  await proposing.goto(await mailedLink(portal, 'ada@example.org'));
  await proposing.getByRole('link', { name: await codeOf('Paper lanterns') }).click();
  await proposing.getByLabel('Say something about this work').fill('It grows on me');
  await press(proposing, 'Say it');
  await look(proposing, 'departure-02-work');
  for (const [title, place] of [
    ['Paper lanterns', '1'],
    ['The ferry', '2'],
  ] as const) {
    await proposing.goto(`/judging/room/${round}`);
    await proposing.getByText('Propose a departure').click();
    await proposing.getByLabel('Work').selectOption({ label: await codeOf(title) });
    await proposing.getByLabel('Its place').fill(place);
    await proposing.getByLabel('Reason').fill(reason);
    await press(proposing, 'Propose');
  }
  await look(proposing, 'departure-03-proposed');
  await staff.goto(`/judging/rounds/${round}/decision`);
  await press(staff, 'Decide');
  await staff.getByText('2 departures from the ranking wait for a second person.').first().waitFor();

  await agreeing.goto(await mailedLink(portal, 'ben@example.org'));
  for (const title of ['Paper lanterns', 'The ferry']) await press(agreeing, `Agree about ${await codeOf(title)}`);
  await look(agreeing, 'departure-04-agreed');
  expect(secretsIn(await agreeing.content())).toEqual([]);
  await staff.goto(`/judging/rounds/${round}/decision`);
  await look(staff, 'departure-05-decision');
  await press(staff, 'Decide');
});

test('the release turns the public exhibit and the families’ pages, and mails leave', async () => {
  const [, winner] = students as [Person, Person];
  expect(await exhibited()).toEqual([]);
  const before = await familyReads(winner);
  expect(before).not.toMatch(/congratulations/i);
  const received = mails.received.length;
  await staff.goto(`/judging/rounds/${round}/release`);
  await look(staff, 'departure-06-release');
  await staff.goto(`/judging/rounds/${round}/feedback`);
  await look(staff, 'departure-06-words');
  await staff.goto(`/judging/rounds/${round}/release`);
  await press(staff, 'Release now');
  expect(await exhibited()).toEqual(['Paper lanterns', 'The ferry', 'Salt on the stairs']);
  expect(await familyReads(winner)).toMatch(/congratulations/i);
  const family = await visitorAs(winner, 360);
  await family.goto(await entryOf(winner));
  await look(family, 'departure-07-family');
  const isTold = (address: string) =>
    mails.received.slice(received).some((mail) => JSON.stringify(mail.to).includes(address));
  const families = students.map((student) => student.email);
  await eventually(() => families.every(isTold));
  expect(families.filter((address) => !isTold(address))).toEqual([]);
  const visitorThere = await newVisitor({ at: portal.url });
  await visitorThere.goto('/exhibit');
  await visitorThere.getByRole('link', { name: 'Paper lanterns' }).first().click();
  await visitorThere.getByText('Poet N.').first().waitFor();
  await look(visitorThere, 'departure-08-exhibit');
});

const verified = async (file: string): Promise<{ said: string; code: number }> => {
  const command = promisify(execFile)(process.execPath, ['dist/cli/main.js', 'judging', 'verify', file], {
    env: { ...process.env, NODE_OPTIONS: '', SECRET_KEY, DATA_DIR: folder },
  });
  return command.then(
    ({ stdout }) => ({ said: stdout, code: 0 }),
    (failed: { stdout: string; code: number }) => ({ said: failed.stdout, code: failed.code }),
  );
};

test('the record of it is verified by anybody, and says which line of it one changed byte belongs to', async () => {
  const isWritten = async () => (await rows('SELECT 1 FROM results_record WHERE round_id = $1', [round])).length > 0;
  expect(await eventually(isWritten)).toBe(true);
  await staff.goto(`/judging/rounds/${round}`);
  const downloading = staff.waitForEvent('download');
  await staff.getByRole('link', { name: 'Download the signed record' }).click();
  const file = join(folder, 'record.jsonl');
  await (await downloading).saveAs(file);

  const anybody = await newVisitor({ at: portal.url, width: 360 });
  await anybody.goto('/records');
  await look(anybody, 'record-01-verify');
  const check = async (name: string) => {
    await anybody.locator('input[type=file]').setInputFiles(name);
    await anybody.getByRole('button', { name: 'Check the record' }).click();
  };
  await check(file);
  await anybody.getByText('This record is genuine and unchanged').waitFor();
  await look(anybody, 'record-02-genuine');
  expect(await verified(file)).toEqual({ code: 0, said: expect.stringContaining('agrees to the last digit') });

  const record = await readFile(file, 'utf8');
  const at = record.indexOf(reason);
  await writeFile(file, `${record.slice(0, at)}t${record.slice(at + 1)}`);
  const line = record.slice(0, at).split('\n').length;
  await anybody.getByRole('link', { name: 'Check another one' }).click();
  await check(file);
  await anybody.getByText('This record does not hold').waitFor();
  await anybody.getByText(`Line ${line} was changed`).waitFor();
  await look(anybody, 'record-03-changed');
  expect(await verified(file)).toEqual({ code: 1, said: expect.stringContaining(`Line ${line} was changed`) });
});
