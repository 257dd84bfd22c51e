import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { newId } from '../../src/platform/index.js';
import { anInquiry } from './support/finding.js';
import { aHome, aMember, dateFields, startHostPortal, type HostPortal } from './support/host-portal.js';
import { aCompleteFamily, aVettedWorker, type HostStory, type VettedWorker } from './support/host-story.js';

let hosts: HostPortal;
let interviewer: VettedWorker;
let decider: VettedWorker;
beforeAll(async () => {
  hosts = await startHostPortal();
  interviewer = await aVettedWorker(hosts, { name: 'Rosa Interviewer' });
  decider = await aVettedWorker(hosts, { name: 'Dana Decider', role: 'coordinator' });
});
afterAll(() => hosts.portal.stop());

const today = () => Temporal.Now.plainDateISO('America/New_York').toString();
const daysAgo = (days: number) => Temporal.Now.plainDateISO('America/New_York').subtract({ days }).toString();
const stateOf = async (id: string) =>
  (await hosts.portal.sql<{ state: string }>('SELECT state FROM host_file WHERE id = $1', [id]))[0]?.state;
const openSteps = async (id: string) =>
  (
    await hosts.portal.sql<{ step: string }>(
      'SELECT step FROM host_file_hold WHERE file_id = $1 AND lifted_at IS NULL ORDER BY step',
      [id],
    )
  ).map(({ step }) => step);

async function submitted(): Promise<HostStory> {
  const story = await aCompleteFamily(hosts);
  await story.host.post('/host/submission');
  return story;
}

/** Visited, checked and ready to be decided. */
async function interviewed(): Promise<HostStory> {
  const story = await submitted();
  await interviewer.caller.post(`${story.deskPath}/screen`);
  await story.interview(interviewer);
  await story.check(decider, today());
  await story.acceptPhotographs(decider);
  await decider.caller.post(`${story.deskPath}/finish`);
  return story;
}

async function approved(): Promise<HostStory> {
  const story = await interviewed();
  await decider.caller.post(`${story.deskPath}/approve`, { reason: 'A warm home' });
  return story;
}

describe('Another address', () => {
  test('is no better description of an approved home: it is told as a move, and the file is frozen', async () => {
    const { host, fileId } = await approved();
    const other = aHome({ street: '900 Lake Road', postalCode: '14609' });
    const answer = await host.post('/host/home', other);
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/action="\/host\/move"[\s\S]*900 Lake Road/);
    expect(answer.text).toContain('give the day on which you moved');
    expect(await stateOf(fileId)).toBe('approved');
    await host.post('/host/move', { ...other, ...dateFields('since', today()) });
    expect(await stateOf(fileId)).toBe('suspended');
    expect(await openSteps(fileId)).toContain('interview');
  });

  test('may be written with other capitals, and all else about the home be said better', async () => {
    const { host, fileId } = await approved();
    const answer = await host.post('/host/home', aHome({ street: '14 ELM  street', bathrooms: '3' }));
    expect([answer.status, await stateOf(fileId)]).toEqual([303, 'approved']);
  });
});

describe('Another person', () => {
  test('never takes the place of one who was checked: they left, and somebody came', async () => {
    const story = await approved();
    const [emil] = await story.memberIds(['Emil Lind']);
    const uncle = aMember({ name: 'Uncle Karl', ...dateFields('birthDate', '1970-01-01'), gender: 'male' });
    const answer = await story.host.post(`/host/members/${emil}`, uncle);
    expect([answer.status, answer.text.includes('Uncle Karl')]).toEqual([422, true]);
    expect(answer.text).toContain('say that this person has left');
    expect(await story.memberIds(['Emil Lind'])).toEqual([emil]);
    await story.host.post(`/host/members/${emil}/leaving`);
    await story.host.post('/host/members', uncle);
    expect(await openSteps(story.fileId)).toEqual(expect.arrayContaining(['checks', 'interview', 'members']));
  });

  test('nor that of one who signed, or of a child who was met at home', async () => {
    const story = await aCompleteFamily(hosts);
    const [nora] = await story.memberIds(['Nora Lind']);
    const born = dateFields('birthDate', '1981-05-05');
    expect((await story.host.post(`/host/members/${nora}`, aMember(born))).status).toBe(422);
    const met = await interviewed();
    const [ida] = await met.memberIds(['Ida Lind']);
    const older = aMember({ name: 'Ida Lind', ...dateFields('birthDate', '1999-02-10'), isApplicant: '', email: '' });
    expect((await met.host.post(`/host/members/${ida}`, older)).status).toBe(422);
  });

  test('an address of one who signed may change; those who decide read which, and look again', async () => {
    const story = await approved();
    const [nora] = await story.memberIds(['Nora Lind']);
    expect((await story.host.post(`/host/members/${nora}`, aMember({ email: 'new@example.org' }))).status).toBe(303);
    expect(await openSteps(story.fileId)).toEqual(['approval']);
    expect((await decider.caller.get(story.deskPath)).text).toContain('→ new@example.org');
  });
});

describe('A change that is told between the submission and the decision', () => {
  test('is looked at again before the family is approved', async () => {
    const story = await interviewed();
    await story.host.post('/host/rooms', story.room);
    expect([await stateOf(story.fileId), await openSteps(story.fileId)]).toEqual([
      'interviewed',
      ['home', 'photographs'],
    ]);
    const early = await decider.caller.post(`${story.deskPath}/approve`, { reason: 'A warm home' });
    expect([early.status, early.text.includes('62.25(k)(5)')]).toEqual([409, true]);
    for (const step of ['home', 'photographs']) await decider.caller.post(`${story.deskPath}/steps/${step}`);
    await decider.caller.post(`${story.deskPath}/approve`, { reason: 'A warm home' });
    expect(await stateOf(story.fileId)).toBe('approved');
  });

  test('an arrest wants checks that are no older than it is', async () => {
    const story = await submitted();
    await interviewer.caller.post(`${story.deskPath}/screen`);
    await story.interview(interviewer);
    await story.check(decider, daysAgo(5));
    await story.acceptPhotographs(decider);
    await decider.caller.post(`${story.deskPath}/finish`);
    const arrest = { kind: 'arrest', note: 'A night in jail', ...dateFields('happenedOn', daysAgo(2)) };
    await story.host.post('/host/changes', arrest);
    expect(await openSteps(story.fileId)).toEqual(['approval', 'checks', 'finances']);
    const old = await interviewer.caller.post(`${story.deskPath}/steps/checks`);
    expect([old.status, old.text.includes('older than what the family has told since')]).toEqual([409, true]);
    expect(old.text).not.toMatch(/arrest/i);
    await story.check(decider, daysAgo(1));
    for (const step of ['checks', 'finances']) await decider.caller.post(`${story.deskPath}/steps/${step}`);
    await decider.caller.post(`${story.deskPath}/approve`, { reason: 'It was a mistake of the police' });
    expect([await stateOf(story.fileId), await openSteps(story.fileId)]).toEqual(['approved', []]);
  });

  test('and an arrest that is told before the submission is kept, too', async () => {
    const story = await aCompleteFamily(hosts);
    await story.host.post('/host/changes', { kind: 'arrest', note: 'Long ago', ...dateFields('happenedOn', today()) });
    await story.host.post('/host/submission');
    expect((await decider.caller.get(story.deskPath)).text).toContain('Long ago');
  });
});

describe('An orientation', () => {
  test('lies neither ahead nor with somebody who has not the papers for it', async () => {
    const { deskPath, fileId } = await approved();
    const ahead = await interviewer.caller.post(`${deskPath}/orient`, dateFields('orientedOn', daysAgo(-3)));
    expect([ahead.status, ahead.text.includes('Give a day that has come')]).toEqual([422, true]);
    const unvetted = await hosts.portal.signedIn(
      await hosts.portal.person({ roles: [{ role: 'coordinator', scope: hosts.memberId }] }),
    );
    const barred = await unvetted.post(`${deskPath}/orient`, dateFields('orientedOn', today()));
    expect([barred.status, await stateOf(fileId)]).toEqual([409, 'approved']);
    await interviewer.caller.post(`${deskPath}/orient`, dateFields('orientedOn', today()));
    expect(await stateOf(fileId)).toBe('oriented');
  });
});

const recruiters = async (email: string) =>
  (
    await hosts.portal.sql<{ by: string | null }>(
      'SELECT recruited_by AS by FROM host_file f JOIN account a ON a.id = f.owner_account_id WHERE a.email = $1 ORDER BY f.opened_at, f.id',
      [email],
    )
  ).map(({ by }) => by);

const askAndAnswer = async (email: string) => {
  await anInquiry(hosts.portal, { member: hosts.memberId, email });
  const [asked] = await hosts.portal.sql<{ id: string }>('SELECT id FROM host_inquiry WHERE email = $1', [email]);
  await decider.caller.post(`/host-families/inquiries/${asked!.id}/answers`, { words: 'May I call on Tuesday?' });
};

describe('Who brought a family', () => {
  test('is kept in the file that it had begun by itself, and in that of its next season', async () => {
    await decider.caller.post(`/host-families/pages/${hosts.memberId}/opening`);
    const { email, host } = await submitted();
    expect(await recruiters(email)).toEqual([null]);
    await askAndAnswer(email);
    expect(await recruiters(email)).toEqual([decider.accountId]);
    const seasonId = newId();
    await hosts.portal.sql(
      'INSERT INTO host_season (id, name, begins_on, ends_on) SELECT $1, $2, begins_on + 365, ends_on + 365 FROM host_season LIMIT 1',
      [seasonId, 'The year after next'],
    );
    await host.post('/host/seasons', { seasonId });
    expect(await recruiters(email)).toEqual([decider.accountId, decider.accountId]);
  });

  test('does not review it: a review of before counts no more', async () => {
    const { email, fileId } = await submitted();
    await hosts.portal.sql(
      `UPDATE host_file SET reviewed_by = $2, reviewed_on = current_date, support_network = 'A choir' WHERE id = $1`,
      [fileId, decider.accountId],
    );
    await askAndAnswer(email);
    expect(await recruiters(email)).toEqual([decider.accountId]);
    expect(
      await hosts.portal.sql('SELECT FROM host_file WHERE id = $1 AND reviewed_by IS NULL', [fileId]),
    ).toHaveLength(1);
  });
});
