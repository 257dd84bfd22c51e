import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { InterviewRecords, sectionPath } from '../../src/applications/index.js';
import { newId } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { queriesOf } from '../support/queries.js';
import { CampPortal, type Family } from './support/camp-portal.js';

let camp: CampPortal;
let nurse: { id: string; own: Caller };
beforeAll(async () => {
  camp = await CampPortal.start();
  nurse = await aNurse();
});
afterAll(() => camp.stop());

async function aNurse() {
  const person = await camp.portal.person({ displayName: 'Nia Brandt', roles: [{ role: 'staff' }] });
  return { id: person.id, own: await camp.portal.signedIn(person) };
}

const interviewsOf = ({ applicationId }: Family) => `/applications/${applicationId}/interviews`;

async function aFamilyOfTwo() {
  const family = await camp.family();
  const adults = ['Theo Okafor', 'Ada Okafor'].map((name) => ({
    id: newId(),
    name,
    email: null as string | null,
    statement: 'rules',
  }));
  camp.camp.adults.set(family.subjectId, adults);
  return { ...family, adults };
}

const visit = {
  mode: 'home',
  place: '12 Lake Road, Irondequoit',
  heldOnDay: '3',
  heldOnMonth: '3',
  heldOnYear: '2025',
  clean: 'yes',
  seen: 'A room with two exits.',
};

const signaturesOf = ({ applicationId }: Family) => `/applications/${applicationId}/signatures`;

const fillIn = async ({ applicationId, own }: Family) => {
  await own.post(sectionPath(applicationId, 'about'), { version: '0', why: 'We love lakes', pets: 'no' });
  await own.post(sectionPath(applicationId, 'week'), { version: '0', beds: '2', when: 'first' });
  await own.post(sectionPath(applicationId, 'health'), { version: '0', allergies: 'Peanut' });
};
const submit = ({ applicationId }: Family) => camp.do((unit) => camp.submissions.submit(unit, applicationId));

const timelineOf = ({ applicationId }: Family) => `/applications/${applicationId}/timeline`;

describe('An interview', () => {
  test('is put on record by whoever held it, with those ticked who were present', async () => {
    const family = await aFamilyOfTwo();
    const [theo] = family.adults;
    const answer = await nurse.own.post(interviewsOf(family), { ...visit, attendees: theo!.id });
    expect(answer.location).toBe(interviewsOf(family));
    const page = (await nurse.own.get(interviewsOf(family))).text;
    for (const told of ['In the home', 'Theo Okafor', 'Nia Brandt', 'A room with two exits.'])
      expect(page).toContain(told);
    expect(page).not.toContain('Ada Okafor');
    const facts = await camp.portal.app
      .get(InterviewRecords, { strict: false })
      .facts(camp.work.read(), [family.applicationId]);
    expect(facts).toEqual([
      expect.objectContaining({ mode: 'home', heldOn: '2025-03-03', interviewerId: nurse.id, attendeeIds: [theo!.id] }),
    ]);
    expect(camp.told(family)).toEqual(['interview-recorded']);
  });

  test('comes back as it was typed when something is missing, or lies in the future', async () => {
    const family = await aFamilyOfTwo();
    const wrong = await nurse.own.post(interviewsOf(family), { ...visit, mode: '', clean: '', heldOnYear: '2399' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('Please say how the interview was held.');
    expect(wrong.text).toContain('it cannot lie in the future');
    expect(wrong.text).toContain('Please answer: “Is the home clean?”');
    expect(wrong.text).toContain('12 Lake Road');
  });

  test('is held by nobody against whom a rule speaks: they see which', async () => {
    const family = await aFamilyOfTwo();
    const other = await aNurse();
    camp.camp.untrained.add(other.id);
    expect((await other.own.get(`${interviewsOf(family)}/new`)).text).toContain('Rules of the camp, 9');
    expect((await other.own.post(interviewsOf(family), visit)).status).toBe(409);
  });

  test('is neither recorded nor, being of a sensitive group, read by the family’s leader; nor by somebody unknown', async () => {
    const family = await aFamilyOfTwo();
    const leader = await camp.portal.signedIn(
      await camp.portal.person({ roles: [{ role: 'coordinator', scope: family.scope }] }),
    );
    expect((await leader.get(interviewsOf(family))).status).toBe(404);
    expect((await leader.post(interviewsOf(family), visit)).status).toBe(403);
    expect((await family.own.post(interviewsOf(family), visit)).status).toBe(403);
    expect((await nurse.own.post(interviewsOf(family), { ...visit, attendees: newId() })).status).toBe(422);
  });

  test('is never edited', async () => {
    const family = await aFamilyOfTwo();
    await nurse.own.post(interviewsOf(family), visit);
    await expect(camp.portal.sql(`UPDATE application_interview SET place = 'elsewhere'`)).rejects.toThrow(
      'append-only',
    );
  });
});

describe('Those who are to sign', () => {
  test('are listed, and each is sent a link of their own', async () => {
    const family = await aFamilyOfTwo();
    const [theo] = family.adults;
    const email = `theo-${newId()}@example.org`;
    theo!.email = email;
    const page = (await family.own.get(signaturesOf(family))).text;
    expect([page.includes('Ada Okafor'), page.includes(`The link goes to ${email}`)]).toEqual([true, true]);
    const path = `${signaturesOf(family)}/rules/${theo!.id}`;
    const wrong = await family.own.post(path, { locale: 'tlh' });
    expect([wrong.status, wrong.text.includes('Please choose a language.')]).toEqual([422, true]);
    await family.own.post(path, { locale: 'fr' });
    expect(await camp.portal.linkTo(email)).toContain('/signatures/');
    expect(await camp.asked(family)).toEqual({ 'Theo Okafor': 'asked' });
    expect((await family.own.post(`${signaturesOf(family)}/rules/${newId()}`, { locale: 'fr' })).status).toBe(404);
  });

  test('are written to at their own address and no other: nobody signs for two', async () => {
    const family = await aFamilyOfTwo();
    const [theo, ada] = family.adults;
    const ask = (id: string, form: object = {}) =>
      family.own.post(`${signaturesOf(family)}/rules/${id}`, { locale: 'en', ...form });
    const mine = `mine-${newId()}@example.org`;
    const unknown = await ask(ada!.id, { email: mine });
    expect([unknown.status, unknown.text.includes('Ada Okafor has no e-mail address here yet')]).toEqual([409, true]);
    theo!.email = mine;
    ada!.email = mine.toUpperCase();
    const shared = await ask(ada!.id);
    expect([shared.status, shared.text.includes('the same e-mail address as somebody else')]).toEqual([409, true]);
    expect((await family.own.get(signaturesOf(family))).text).toContain('the same e-mail address as somebody else');
    ada!.email = `ada-${newId()}@example.org`;
    await ask(theo!.id);
    theo!.email = `theo-${newId()}@example.org`;
    ada!.email = mine;
    expect((await ask(ada!.id)).status).toBe(409);
    ada!.email = `ada-${newId()}@example.org`;
    expect((await ask(ada!.id, { email: mine })).status).toBe(303);
    expect(await camp.portal.linkTo(ada!.email)).toContain('/signatures/');
    expect(await camp.portal.mails(mine)).toHaveLength(1);
  });
});

describe('What is handed in', () => {
  test('is complete, or is refused with how much is missing', async () => {
    await expect(submit(await camp.family())).rejects.toMatchObject({ because: { params: { count: 5 } } });
  });

  test('stays as it was read on that day, whatever is changed later', async () => {
    const family = await camp.family();
    await fillIn(family);
    await submit(family);
    await family.own.post(sectionPath(family.applicationId, 'about'), {
      version: '1',
      why: 'We have time',
      pets: 'no',
    });
    const page = (await family.own.get(`/applications/${family.applicationId}/submissions/1`)).text;
    for (const told of ['Why do you apply?', 'We love lakes', 'The first', 'Peanut']) expect(page).toContain(told);
    expect(page).not.toContain('We have time');
    const leader = await camp.portal.signedIn(
      await camp.portal.person({ roles: [{ role: 'coordinator', scope: family.scope }] }),
    );
    expect((await leader.get(`/applications/${family.applicationId}/submissions/1`)).text).not.toContain('Peanut');
    await expect(camp.portal.sql(`UPDATE submitted_section SET title = ''`)).rejects.toThrow('append-only');
  });

  test('comes into the next application to be confirmed, but for what is true for one season only', async () => {
    const [before, now] = [await camp.family(), await camp.family()];
    await fillIn(before);
    await camp.do((unit) => camp.submissions.copyFrom(unit, { from: before.applicationId, to: now.applicationId }));
    const lacks = async () => {
      const { sections } = (await camp.queries.completeness(camp.work.read(), [now.applicationId])).get(
        now.applicationId,
      )!;
      return sections.map(({ code, lacks: missing, toConfirm }) => [
        code,
        toConfirm,
        missing.map(({ field }) => field),
      ]);
    };
    expect(await lacks()).toEqual([
      ['about', true, []],
      ['week', true, ['when']],
      ['health', true, []],
    ]);
    const path = sectionPath(now.applicationId, 'about');
    const page = (await now.own.get(path)).text;
    expect(page).toContain('These are your answers of an earlier application');
    expect(page).toContain('This is still true: continue');
    await now.own.post(path, { version: '1', why: 'We love lakes', pets: 'no' });
    expect((await lacks())[0]).toEqual(['about', false, []]);
  });
});

describe('The timeline', () => {
  test('tells the desk what happened, by whom, and who read what is protected', async () => {
    const family = await aFamilyOfTwo();
    await fillIn(family);
    await submit(family);
    await nurse.own.post(interviewsOf(family), visit);
    await nurse.own.get(sectionPath(family.applicationId, 'health'));
    const { text } = await nurse.own.get(timelineOf(family));
    const [events, , reads] = text.split('Who read what is confidential');
    for (const told of ['Application opened', 'Handed in', 'Interview recorded', 'Nia Brandt'])
      expect(events).toContain(told);
    expect(reads).toMatch(/health[\s\S]*Nia Brandt/);
    expect(reads).not.toContain('Peanut');
  });

  test('costs as many queries after many events as after few, and is for no applicant', async () => {
    const family = await aFamilyOfTwo();
    const page = () => nurse.own.get(timelineOf(family));
    await page();
    const few = await queriesOf(page);
    await fillIn(family);
    for (const _ of ['one', 'two']) await nurse.own.post(interviewsOf(family), visit);
    expect(await queriesOf(page)).toHaveLength(few.length);
    expect((await family.own.get(timelineOf(family))).status).toBe(403);
  });
});
