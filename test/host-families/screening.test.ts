import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';
import { StandingClock } from '../../src/host-families/standing/standing-clock.service.js';
import { HostFilesQueries, StepsAgain } from '../../src/host-families/index.js';
import { newId, system, Work } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { aCompleteFamily, aVettedWorker, HostStory, type VettedWorker } from './support/host-story.js';
import { dateFields, startHostPortal, type HostPortal } from './support/host-portal.js';

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
const mayPlace = (fileId: string) =>
  hosts.portal.app.get(HostFilesQueries, { strict: false }).mayPlace(hosts.portal.app.get(Work).read(), fileId);
const stateOf = async (id: string) =>
  (await hosts.portal.sql<{ state: string }>('SELECT state FROM host_file WHERE id = $1', [id]))[0]?.state;
const openSteps = async (id: string) =>
  (
    await hosts.portal.sql<{ step: string }>(
      'SELECT step FROM host_file_hold WHERE file_id = $1 AND lifted_at IS NULL ORDER BY step',
      [id],
    )
  ).map(({ step }) => step);

/** From the first question to the open home. */
async function anOpenHome(wishes: Parameters<typeof aCompleteFamily>[1] = {}): Promise<HostStory> {
  const story = await aCompleteFamily(hosts, wishes);
  await story.openHome({ interviewer, decider });
  return story;
}

describe('A family of four', () => {
  test('goes from the first question to the open home, and each step says what it waits for', async () => {
    const story = await aCompleteFamily(hosts);
    const { host, fileId, deskPath } = story;
    expect((await host.post('/host/submission')).location).toBe('/host');
    expect(await stateOf(fileId)).toBe('submitted');
    expect((await decider.caller.get('/host-families/files?state=submitted')).text).toContain(deskPath);
    await interviewer.caller.post(`${deskPath}/screen`);
    await decider.caller.post(`${deskPath}/requests`, { accountId: interviewer.accountId });
    const early = await decider.caller.post(`${deskPath}/finish`);
    expect(early.status).toBe(409);
    expect(early.text).toContain('62.25(j)(3)');
    await story.interview(interviewer);
    const asked = `SELECT occurrence, done_at IS NOT NULL AS done FROM duty WHERE kind = 'host-families.asked-step' AND subject_id = $1`;
    expect(await hosts.portal.sql(asked, [fileId])).toEqual([{ occurrence: 'home-interview', done: true }]);
    await story.check(decider, today());
    expect((await decider.caller.post(`${deskPath}/finish`)).status).toBe(303);
    const unseen = await decider.caller.post(`${deskPath}/approve`, { reason: 'A warm home' });
    expect([unseen.status, unseen.text.includes('62.25(j)(2)')]).toEqual([409, true]);
    await story.acceptPhotographs(decider);
    expect((await decider.caller.post(`${deskPath}/approve`, { reason: '' })).status).toBe(422);
    expect((await decider.caller.post(`${deskPath}/approve`, { reason: 'A warm home' })).status).toBe(303);
    expect((await hosts.portal.mails(story.email)).at(-1)?.subject).toBe('You are approved as a host family');
    const before = Temporal.PlainDate.from(today()).subtract({ days: 1 }).toString();
    const tooEarly = await interviewer.caller.post(`${deskPath}/orient`, dateFields('orientedOn', before));
    expect([tooEarly.status, tooEarly.text.includes('62.25(d)(9)')]).toEqual([409, true]);
    expect((await mayPlace(fileId)).against.map(({ id }) => id)).toEqual(['host-home-is-open']);
    await interviewer.caller.post(`${deskPath}/orient`, dateFields('orientedOn', today()));
    await decider.caller.post(`${deskPath}/open`);
    expect(await mayPlace(fileId)).toMatchObject({ may: true, state: 'available', against: [] });
    expect((await host.get('/host')).text).toContain('Your home is open for a student');
    const kept = await hosts.portal.sql('SELECT kind FROM step_record WHERE subject_id = $1 ORDER BY done_at', [
      fileId,
    ]);
    expect(kept).toEqual([{ kind: 'home-interview' }, { kind: 'selection' }, { kind: 'orientation' }]);
  });

  test('cannot submit before both adults have signed, and is told who has not', async () => {
    const { host, fileId } = await aCompleteFamily(hosts, { signs: ['Nora Lind'] });
    const { text } = await host.get('/host');
    expect(text).toContain('Emil Lind signs');
    const answer = await host.post('/host/submission');
    expect([answer.status, answer.text.includes('62.25(j)(2)')]).toEqual([409, true]);
    expect(await stateOf(fileId)).toBe('applying');
  });

  test('gets it back with the reason, and hands it in again', async () => {
    const story = await aCompleteFamily(hosts);
    await story.host.post('/host/submission');
    await decider.caller.post(`${story.deskPath}/return`, { reason: 'Tell us about the dog' });
    expect((await hosts.portal.mails(story.email)).at(-1)?.text).toContain('Tell us about the dog');
    expect(await stateOf(story.fileId)).toBe('returned');
    await story.host.post('/host/submission');
    expect(await stateOf(story.fileId)).toBe('submitted');
  });

  test('is declined with reasons by those who decide', async () => {
    const story = await aCompleteFamily(hosts);
    await story.host.post('/host/submission');
    expect((await interviewer.caller.post(`${story.deskPath}/decline`, { reason: 'No' })).status).toBe(403);
    await decider.caller.post(`${story.deskPath}/decline`, { reason: 'No room of its own' });
    expect((await hosts.portal.mails(story.email)).at(-1)?.text).toContain('No room of its own');
    expect(await stateOf(story.fileId)).toBe('declined');
  });
});

describe('A cousin', () => {
  test('cannot vouch for the family: the refusal names the paragraph, and the reference does not count', async () => {
    const story = await aCompleteFamily(hosts, { references: ['neighbour'] });
    const cousin = await story.refer({ relation: 'relative' });
    expect(cousin).toMatchObject({
      outcome: 'refused',
      told: [{ id: 'host-reference-is-no-relative', cites: '22 CFR 62.25(j)(5)' }],
    });
    expect((await mayPlace(story.fileId)).against.map(({ id }) => id)).toContain('host-has-references');
    expect(await story.refer({ relation: 'friend' })).toMatchObject({ outcome: 'given' });
    expect((await mayPlace(story.fileId)).against.map(({ id }) => id)).not.toContain('host-has-references');
  });
});

describe('A single adult without a child in the home', () => {
  test('is reviewed a second time, by somebody who neither interviewed nor decides', async () => {
    const story = await aCompleteFamily(hosts, { isSingle: true });
    const { deskPath, fileId } = story;
    await story.host.post('/host/submission');
    await interviewer.caller.post(`${deskPath}/screen`);
    await story.interview(interviewer);
    await story.check(decider, today());
    await story.acceptPhotographs(decider);
    await decider.caller.post(`${deskPath}/finish`);
    const alone = await decider.caller.post(`${deskPath}/approve`, { reason: 'A warm home' });
    expect([alone.status, alone.text.includes('62.25(j)(9)')]).toEqual([409, true]);
    await decider.caller.post(`${deskPath}/send-to-review`);
    const { text } = await decider.caller.get(deskPath);
    expect(text).toMatch(/Rosa Interviewer[\s\S]*62\.25\(j\)\(9\)/);
    const found = { supportNetwork: 'A sister in the next street, the choir' };
    const same = await interviewer.caller.post(`${deskPath}/review`, found);
    expect([same.status, same.text.includes('62.25(j)(9)')]).toEqual([409, true]);
    const reviewer = await aVettedWorker(hosts, { name: 'Rae Reviewer', role: 'coordinator' });
    expect((await reviewer.caller.post(`${deskPath}/review`, { supportNetwork: ' ' })).status).toBe(422);
    await reviewer.caller.post(`${deskPath}/review`, found);
    const own = await reviewer.caller.post(`${deskPath}/approve`, { reason: 'Mine' });
    expect([own.status, own.text.includes('62.25(j)(9)')]).toEqual([409, true]);
    expect((await decider.caller.post(`${deskPath}/approve`, { reason: 'Well rooted' })).status).toBe(303);
    expect(await stateOf(fileId)).toBe('approved');
  });
});

describe('An open home', () => {
  test('is frozen by a move until each step is done again, and decided anew', async () => {
    const story = await anOpenHome();
    const { host, fileId, deskPath } = story;
    await host.post('/host/move', story.movedHome());
    expect(await mayPlace(fileId)).toMatchObject({ may: false, state: 'suspended' });
    const undone = await decider.caller.post(`${deskPath}/steps/interview`);
    expect([undone.status, undone.text.includes('62.25(j)(3)')]).toEqual([409, true]);
    await host.post('/host/rooms', story.room);
    await story.interview(interviewer);
    for (const step of ['interview', 'home', 'photographs', 'school', 'coordinator'])
      await decider.caller.post(`${deskPath}/steps/${step}`);
    expect(await openSteps(fileId)).toEqual(['approval']);
    expect((await decider.caller.post(`${deskPath}/steps/approval`)).status).toBe(404);
    await decider.caller.post(`${deskPath}/approve`, { reason: 'The new home is as good' });
    expect(await mayPlace(fileId)).toMatchObject({ may: true, state: 'available' });
  });
});

describe('Who may', () => {
  test('a stranger’s desk and the family itself see no file of the desk', async () => {
    const story = await aCompleteFamily(hosts);
    const elsewhere = await hosts.portal.signedIn(
      await hosts.portal.person({ roles: [{ role: 'coordinator', scope: newId() }] }),
    );
    expect((await elsewhere.get(story.deskPath)).status).toBe(404);
    expect((await elsewhere.post(`${story.deskPath}/screen`)).status).toBe(404);
    expect((await story.host.get(story.deskPath)).status).toBe(403);
  });

  test('a coordinator whose spouse applied finds no application: not what referees wrote, nor anything else', async () => {
    const { applicationId, deskPath } = await aCompleteFamily(hosts);
    const [emil] = await hosts.portal.sql<{ email: string }>(
      `SELECT email FROM application_request WHERE application_id = $1 AND kind = 'signature' AND name = 'Emil Lind'`,
      [applicationId],
    );
    const roles = [{ role: 'coordinator' as const, scope: hosts.memberId }];
    const spouse = await hosts.portal.signedIn(await hosts.portal.person({ email: emil!.email, roles }));
    expect((await spouse.get(deskPath)).status).toBe(404);
    for (const part of ['references', 'documents', 'interviews', 'timeline', 'signatures', 'sections/confidential']) {
      const path = `/applications/${applicationId}/${part}`;
      expect([part, (await decider.caller.get(path)).status]).toEqual([part, 200]);
      expect([part, (await spouse.get(path)).status]).toEqual([part, 404]);
    }
  });

  test('reading the confidential part is for those who decide, and is logged', async () => {
    const story = await aCompleteFamily(hosts);
    await story.host.post('/host/submission');
    const path = `/applications/${story.applicationId}/submissions/1`;
    const read = async (caller: Caller) => (await caller.get(path)).text.includes('$50,000 to $75,000');
    expect([await read(decider.caller), await read(interviewer.caller)]).toEqual([true, false]);
    const reads = await hosts.portal.sql<{ projection: string }>(
      `SELECT DISTINCT projection FROM sensitive_read r JOIN account a ON a.id = r.account_id WHERE a.email = $1 AND $2 = ANY(subject_ids)`,
      [decider.email, story.applicationId],
    );
    expect(reads.some(({ projection }) => projection.includes('confidential'))).toBe(true);
  });

  test('the database refuses an approval without a dated interview, and a screening by the family itself', async () => {
    const { fileId } = await aCompleteFamily(hosts);
    await expect(hosts.portal.sql(`UPDATE host_file SET state = 'approved' WHERE id = $1`, [fileId])).rejects.toThrow(
      /host_file/,
    );
    await expect(
      hosts.portal.sql(
        `UPDATE host_file SET approved_on = '2026-01-01', first_approved_on = '2026-01-01', approval_until = '2026-12-31', approved_by = $2 WHERE id = $1`,
        [fileId, decider.accountId],
      ),
    ).rejects.toThrow(/host_file_approved_after_dated_interview/);
    await expect(
      hosts.portal.sql(
        `UPDATE host_file SET interviewed_on = '2026-01-01', interviewed_by = owner_account_id WHERE id = $1`,
        [fileId],
      ),
    ).rejects.toThrow(/host_file_screened_by_others/);
  });

  test('what a family tells of an arrest is read by those who decide, late or not, and each reading is logged', async () => {
    const story = await aCompleteFamily(hosts);
    await story.host.post('/host/submission');
    const long = Temporal.PlainDate.from(today()).subtract({ days: 11 }).toString();
    await story.host.post('/host/changes', {
      kind: 'arrest',
      note: 'A night in jail',
      ...dateFields('happenedOn', long),
    });
    const { text } = await decider.caller.get(story.deskPath);
    expect(text).toContain('A night in jail');
    expect(text).toMatch(/told 11 days after[\s\S]*62\.25\(k\)\(5\)/);
    const other = (await interviewer.caller.get(story.deskPath)).text;
    expect(other).toContain('Another change');
    expect(other).not.toMatch(/jail|Arrest/);
    const reads = await hosts.portal.sql(
      `SELECT FROM sensitive_read r JOIN account a ON a.id = r.account_id WHERE a.email = $1 AND projection = 'host-families.confidential.changes'`,
      [decider.email],
    );
    expect(reads).toHaveLength(1);
  });

  test('an incident is lifted by the office alone', async () => {
    const story = await anOpenHome();
    await story.incident();
    expect(await mayPlace(story.fileId)).toMatchObject({ may: false, state: 'suspended' });
    expect((await decider.caller.post(`${story.deskPath}/steps/incident`)).status).toBe(403);
    await hosts.portal.app.get(StepsAgain, { strict: false }).done(system, story.fileId, 'incident');
    expect(await stateOf(story.fileId)).toBe('available');
  });
});

describe('Time', () => {
  afterEach(() => hosts.portal.travel({}));

  test('tells ahead who turns 18 before the programme ends, and is frozen on that day without a check', async () => {
    const birthday = Temporal.PlainDate.from(today()).add({ days: 100 });
    const story = await anOpenHome({ daughterBorn: birthday.subtract({ years: 18 }).toString() });
    await hosts.portal.app.get(StandingClock, { strict: false }).strike();
    const duties = await hosts.portal.sql<{ kind: string }>(
      'SELECT kind FROM duty WHERE subject_id = $1 ORDER BY kind',
      [story.fileId],
    );
    expect(duties.map(({ kind }) => kind)).toEqual(['host-families.approval-ends', 'host-families.coming-of-age']);
    hosts.portal.travel({ days: 101 });
    await hosts.portal.app.get(StandingClock, { strict: false }).strike();
    expect([await stateOf(story.fileId), await openSteps(story.fileId)]).toEqual(['suspended', ['checks']]);
    await story.check(decider, birthday.add({ days: 1 }).toString(), ['Ida Lind']);
    await hosts.portal.app.get(StepsAgain, { strict: false }).done(decider.actor, story.fileId, 'checks');
    expect(await stateOf(story.fileId)).toBe('available');
  });

  test('is frozen in the night on which its approval and its checks are a year old', async () => {
    const story = await anOpenHome();
    hosts.portal.travel({ days: 367 });
    await hosts.portal.sql(`UPDATE host_season SET ends_on = ends_on + 1000`);
    await hosts.portal.app.get(StandingClock, { strict: false }).strike();
    expect(await openSteps(story.fileId)).toEqual(['approval', 'checks', 'signatures']);
    const { against } = await mayPlace(story.fileId);
    expect(against.map(({ cites }) => cites)).toEqual(
      expect.arrayContaining(['22 CFR 62.25(j)', '22 CFR 62.25(j)(7)', '22 CFR 62.25(k)(5)']),
    );
    await hosts.portal.sql(`UPDATE host_season SET ends_on = ends_on - 1000`);
    await hosts.portal.app.get(StandingClock, { strict: false }).strike();
    expect(await stateOf(story.fileId)).toBe('closed');
  });
});
