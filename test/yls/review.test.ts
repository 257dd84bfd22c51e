import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ResultsService, RoundsService, type JudgeFacts } from '../../src/judging/index.js';
import { Erasure, system, Work } from '../../src/platform/index.js';
import { DecisionsService } from '../../src/yls/admission/decisions.service.js';
import { ReleaseService } from '../../src/yls/admission/release.service.js';
import { goesAgainst } from '../../src/yls/admission/suggestion.js';
import { QuestionsService } from '../../src/yls/form/questions.service.js';
import { RegistrationsService } from '../../src/yls/registration/registrations.service.js';
import { LeavingJury } from '../../src/yls/review/leaving-jury.js';
import { tiesOf, type PeopleOfRegistration } from '../../src/yls/review/ties-of-registration.js';
import { withoutName } from '../../src/yls/review/without-name.js';
import { SummitsService } from '../../src/yls/summit/summits.service.js';
import { queriesOf } from '../support/queries.js';
import { aJury, aReviewer, cardsOf, decideJury, openJury, score } from './support/a-jury.js';
import { aSubmitted } from './support/a-student.js';
import { inReview } from './support/in-review.js';
import { manyInReview } from './support/many-in-review.js';
import { aSummit, startYlsPortal, type YlsPortal } from './support/yls-portal.js';

describe('Before a reviewer reads it', () => {
  test('the name is taken out of every word, and nothing that only looks like it', () => {
    const names = ['Amara Okafor', 'Will'];
    expect(withoutName('Amara, and Amaras friend, led us. I will follow Will.', names)).toBe(
      '[…], and Amaras friend, led us. I will follow […].',
    );
    expect(withoutName('我是王小明，来自北京。', ['王小明'])).toBe('我是[…]，来自北京。');
    expect(withoutName('I. Am. (Jo)', ['Jo (Joe)'])).toBe('I. Am. (Jo)');
    expect(withoutName('JOSÉ, or Jose\u0301', ['José'])).toBe('[…], or […]');
  });
});

describe('A person is tied to an application', () => {
  const person: JudgeFacts = {
    accountId: 'judge',
    name: 'Ada Quill',
    email: 'ada@gmail.com',
    institutions: [],
    schools: [],
    relations: [],
  };
  const registration: PeopleOfRegistration = {
    student: { accountId: 'student', name: 'Noor Haddad', email: 'noor@gmail.com' },
    guardian: { name: 'Samira Haddad', email: 'samira@gmail.com' },
    referees: [{ name: 'Tom Teach', email: 'tom@lakeside.edu' }],
    school: 'Lakeside High School',
    scope: 'member',
  };
  const of = (told: Partial<JudgeFacts>, members: string[] = []) =>
    tiesOf({ person: { ...person, ...told }, members }, registration);

  test('by each fact that the summit knows, and by nothing else', () => {
    expect(of({})).toEqual([]);
    expect(of({ accountId: 'student' })).toEqual(['own_work']);
    expect(of({ name: 'HADDAD, Samira' })).toEqual(['household']);
    expect(of({ relations: ['Noor Haddad'] })).toEqual(['relation']);
    expect(of({ email: 'TOM@lakeside.edu' })).toEqual(['referee']);
    expect(of({ schools: ['Lakeside H.S.'] })).toEqual(['school']);
    expect(of({ institutions: ['lakeside.edu'] })).toEqual(['email_domain']);
    expect(of({}, ['member'])).toEqual(['coordinator']);
  });
});

test('A word is asked where a decision goes against the ranking, and only there', () => {
  expect(goesAgainst('admit', 'waitlist') && goesAgainst('admit', 'decline') && goesAgainst('waitlist', 'admit')).toBe(
    true,
  );
  expect(goesAgainst('waitlist', 'decline') || goesAgainst(null, 'admit') || goesAgainst('admit', null)).toBe(false);
});

let yls: YlsPortal;
beforeAll(async () => {
  yls = await startYlsPortal();
});
afterAll(() => yls.portal.stop());

const get = <T>(token: abstract new (...all: never[]) => T): T => yls.portal.app.get<T>(token, { strict: false });
const staffCaller = async () => yls.portal.signedIn(await yls.portal.person({ roles: [{ role: 'staff' }] }));
const closed = async (capacity: number) => {
  const id = await aSummit(yls.portal.app, { capacity });
  await get(SummitsService).step(system, id, { event: 'close' });
  return id;
};
const rowOf = async (id: string) =>
  (
    await yls.portal.sql<{ state: string; decision: string | null; score: number | null; departure: string | null }>(
      `SELECT r.state, r.decision, j.score, j.departure FROM yls_registration r LEFT JOIN yls_jury_result j ON j.registration_id = r.id WHERE r.id = $1`,
      [id],
    )
  )[0]!;

describe('A jury', () => {
  test('reads the answers that are marked for it, and neither a name nor a town', async () => {
    const summitId = await aSummit(yls.portal.app);
    const line = { kind: 'text', max: 200, personal: { purpose: 'To know the school', keptMonths: 12 } } as const;
    const questions = get(QuestionsService);
    await questions.copy(system, summitId, null);
    const school = { ...line, code: 'school', label: { en: 'Which school?' } };
    await questions.add(system, summitId, { section: 'about', field: school, forReviewers: false });
    const student = await aSubmitted(yls, summitId);
    const reviewer = await aReviewer(yls);
    const roundId = await aJury(yls, summitId, [reviewer]);
    await openJury(yls, roundId);
    const caller = await yls.portal.signedIn(reviewer);
    const [card] = await cardsOf(yls, roundId, reviewer);
    const { text } = await caller.get(card!);
    expect(text).toContain('Tell of a time when you led others');
    expect(text).toContain('What speaks for it?');
    for (const hidden of ['Amara', 'Okafor', 'Irondequoit', 'Which school?', 'young artist', student.email])
      expect(text).not.toContain(hidden);
    for (const path of [`/yls/registrations/${student.id}`, `/yls/summits/${summitId}/review`])
      expect((await caller.get(path)).status).toBe(403);
    expect((await caller.get(`/applications/${student.formId}/documents`)).status).toBe(404);
  });

  test('advises those who decide: its score, its reasons, and whom the ranking would take', async () => {
    const summitId = await closed(1);
    const [best, other] = [
      await inReview(yls, { summitId, name: 'Best' }),
      await inReview(yls, { summitId, name: 'Other' }),
    ];
    const reviewers = [await aReviewer(yls, 'One'), await aReviewer(yls, 'Two')];
    const roundId = await aJury(yls, summitId, reviewers);
    await openJury(yls, roundId);
    expect((await rowOf(best.id)).state).toBe('under_review');
    const words = { worksWell: 'Listens to others.', tryNext: 'Says little of the town.' };
    for (const reviewer of reviewers)
      await score(yls, { roundId, reviewer, words, step: (id) => (id === best.id ? 5 : 2) });
    const staff = await staffCaller();
    const page = `/yls/registrations/${other.id}`;
    expect((await staff.get(page)).text).not.toContain('Listens to others.');
    await expect(get(ReleaseService).release(system, summitId)).rejects.toMatchObject({
      because: { key: 'yls.refusal.jury-is-under-way' },
    });
    await decideJury(yls, roundId);
    await expect(get(ResultsService).release(system, roundId)).rejects.toMatchObject({
      because: { key: 'yls.refusal.summit-releases' },
    });
    const { text } = await staff.get(page);
    for (const shown of ['Listens to others.', 'Says little of the town.', '25', 'Not admit'])
      expect(text).toContain(shown);
    const list = (await staff.get(`/yls/summits/${summitId}/review`)).text;
    expect(list.indexOf('>Best<')).toBeLessThan(list.indexOf('>Other<'));

    expect((await staff.post(`${page}/decision`, { decision: 'admit' })).status).toBe(422);
    expect((await rowOf(other.id)).decision).toBeNull();
    expect(
      (await staff.post(`${page}/decision`, { decision: 'admit', reason: 'From a city that never came' })).status,
    ).toBe(303);
    expect(await rowOf(other.id)).toMatchObject({ decision: 'admit', departure: 'From a city that never came' });
    await staff.post(`${page}/decision`, { decision: 'decline' });
    expect(await rowOf(other.id)).toMatchObject({ decision: 'decline', departure: '' });
    await staff.post(`/yls/summits/${summitId}/suggestions`, {});
    expect((await rowOf(best.id)).decision).toBe('admit');
    await get(ReleaseService).release(system, summitId);
    const [round] = await yls.portal.sql<{ state: string }>('SELECT state FROM round WHERE id = $1', [roundId]);
    expect(['released', 'archived']).toContain(round!.state);
    expect((await yls.portal.caller().get(`/juries/${roundId}`)).status).toBe(404);
    const wordsOf = async (id: string) =>
      (
        await yls.portal.sql<{ count: number }>(
          `SELECT count(*)::int AS count FROM scorecard_version v JOIN scorecard s USING (assignment_id) JOIN assignment a ON a.id = s.assignment_id
             JOIN round_entry e ON e.id = a.round_entry_id WHERE e.work_id = $1 AND v.works_well || s.try_next <> ''`,
          [id],
        )
      )[0]!.count;
    await get(Work).run(system, (unit) => get(Erasure).erase(unit, other.actor.accountId!));
    expect([await wordsOf(other.id), await wordsOf(best.id)]).toEqual([0, 2]);
  });

  test('takes a reviewer’s worry for a young person to the incident desk, which alone reads it; all else stays with the round', async () => {
    const summitId = await closed(5);
    const reviewer = await aReviewer(yls);
    const { id } = await inReview(yls, { summitId });
    const roundId = await aJury(yls, summitId, [reviewer]);
    await openJury(yls, roundId);
    const [card] = await cardsOf(yls, roundId, reviewer);
    const reader = await yls.portal.signedIn(reviewer);
    for (const told of [
      { reason: 'safety', note: 'Somebody beats them at home.' },
      { reason: 'ai', note: 'Too smooth.' },
    ])
      expect((await reader.post(`${card}/concern`, told)).status).toBe(303);
    const kept = await yls.portal.sql(
      'SELECT reason, note, told FROM judge_concern WHERE round_id = $1 ORDER BY reason',
      [roundId],
    );
    expect(kept).toEqual([
      { reason: 'ai', note: 'Too smooth.', told: false },
      { reason: 'safety', note: '', told: true },
    ]);
    const [report] = await yls.portal.sql(
      `SELECT r.words, r.danger, s.kind, i.scope FROM incident_report r JOIN incident i ON i.id = r.incident_id JOIN incident_subject s ON s.incident_id = i.id
        WHERE s.subject_id = $1`,
      [id],
    );
    expect(report).toEqual({
      words: 'Somebody beats them at home.',
      danger: true,
      kind: 'yls-delegate',
      scope: yls.memberId,
    });
  });

  test('lets go of who cancels, gives all back when it is cancelled, and keeps who is tied to an applicant out of everything', async () => {
    const summitId = await closed(5);
    const reviewer = await aReviewer(yls, 'Ngozi Okafor');
    const people = [
      await inReview(yls, { summitId }),
      await inReview(yls, { summitId }),
      await inReview(yls, { summitId }),
    ];
    await yls.portal.sql('UPDATE yls_guardian SET name = $2 WHERE registration_id = ANY($1)', [
      people.slice(1).map(({ id }) => id),
      'Somebody Else',
    ]);
    const staffPerson = await yls.portal.person({ displayName: 'Ngozi Okafor', roles: [{ role: 'staff' }] });
    const roundId = await aJury(yls, summitId, [reviewer, await aReviewer(yls, 'Free Reader')]);
    await openJury(yls, roundId);
    expect(await cardsOf(yls, roundId, reviewer)).toHaveLength(2);
    const staff = await yls.portal.signedIn(staffPerson);
    expect((await staff.get(`/yls/registrations/${people[0]!.id}`)).text).toContain('You are tied to this applicant');
    expect((await staff.post(`/yls/registrations/${people[0]!.id}/decision`, { decision: 'admit' })).status).toBe(409);

    await get(RegistrationsService).cancel(people[1]!.actor, people[1]!.id, 'I am ill.');
    await get(LeavingJury).leave(people[1]!.id);
    expect(await cardsOf(yls, roundId, reviewer)).toHaveLength(1);
    await get(RoundsService).cancel(system, roundId, 'The jury fell ill');
    const again = await aJury(yls, summitId, [await aReviewer(yls)]);
    await openJury(yls, again);
    const works = await yls.portal.sql('SELECT FROM round_entry WHERE round_id = $1', [again]);
    expect(works).toHaveLength(2);
  });
});

test('2,000 applications are listed, decided by the ranking and released by as many queries as two', async () => {
  const staff = await staffCaller();
  const costs = async (applicants: number) => {
    const summitId = await closed(2_500);
    await manyInReview(yls, { summitId, applicants });
    const list = `/yls/summits/${summitId}/review`;
    const shown = await queriesOf(() => staff.get(list));
    const taken = await queriesOf(() => staff.post(`/yls/summits/${summitId}/suggestions`, {}));
    const [one] = await yls.portal.sql<{ id: string }>('SELECT id FROM yls_registration WHERE summit_id = $1', [
      summitId,
    ]);
    const page = await queriesOf(() => staff.get(`/yls/registrations/${one!.id}`));
    await get(DecisionsService).decide(system, one!.id, { decision: 'waitlist', reason: 'Not this year' });
    const released = await queriesOf(() => get(ReleaseService).release(system, summitId));
    return { list: shown.length, suggestions: taken.length, page: page.length, release: released.length };
  };
  const few = await costs(2);
  const many = await costs(2_000);
  // Rows are sent by two thousand a statement, and each of them is written two mails.
  expect(many).toEqual({ ...few, release: few.release + 1 });
  const [told] = await yls.portal.sql<{ mails: number }>(
    `SELECT count(*)::int AS mails FROM mail_message WHERE about_type = 'yls-registration' AND subject LIKE '%Student%'`,
  );
  expect(told!.mails).toBeGreaterThanOrEqual(2 * (2 + 2_000));
}, 60_000);
