import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../src/platform/index.js';
import type { Caller } from '../auth/support/caller.js';
import { CampPortal, type Family } from './support/camp-portal.js';

let camp: CampPortal;
let nurse: Caller;
beforeAll(async () => {
  camp = await CampPortal.start();
  nurse = await camp.portal.signedIn(await camp.portal.person({ roles: [{ role: 'staff' }] }));
});
afterAll(() => camp.stop());

const referencesOf = ({ applicationId }: Family) => `/applications/${applicationId}/references`;

const words = 'She taught my daughter to swim.';
const answers = { relation: 'friend', years: '12', words };

/** The family names somebody, who gets a link. */
async function aReferee(family: Family, { name = 'Ines Duarte', locale = 'en' } = {}) {
  const email = `referee-${newId()}@example.org`;
  const answer = await family.own.post(referencesOf(family), { name, email, locale });
  return { answer, email, link: await camp.portal.linkTo(email), own: camp.portal.caller() };
}

const requestIdOf = async (email: string) => {
  const [row] = await camp.portal.sql<{ id: string }>('SELECT id FROM application_request WHERE email = $1', [email]);
  return row!.id;
};

describe('A referee', () => {
  test('is named by the applicant and answers by a link, without an account', async () => {
    const family = await camp.family();
    const { answer, link, own } = await aReferee(family);
    expect(answer.location).toBe(referencesOf(family));
    const page = await own.get(link);
    expect(page.text).toContain(`Would you recommend Family ${family.subjectId.slice(-4)}?`);
    expect(page.headers.get('referrer-policy')).toBe('same-origin');
    expect(page.headers.get('x-robots-tag')).toContain('noindex');
    const sent = await own.post(link, answers);
    expect(sent.status).toBe(303);
    expect((await own.get(sent.location!)).text).toContain('Thank you, Ines Duarte');
    expect(await camp.asked(family)).toEqual({ 'Ines Duarte': 'given' });
    expect(camp.told(family)).toEqual(['reference-given']);
  });

  test('answers every question, or gets the form back as it was typed', async () => {
    const { link, own } = await aReferee(await camp.family());
    const half = await own.post(link, { words, years: 'many' });
    expect(half.status).toBe(422);
    expect(half.text).toContain('Please say how you know each other.');
    expect(half.text).toContain('“For how many years?”: Please type a number from 0 to 90.');
    expect(half.text).toContain(words);
  });

  test.each([
    ['es', '¿Recomendaría usted a'],
    ['fr', 'Recommanderiez-vous'],
    ['ja', '推薦していただけますか'],
    ['zh', '您愿意推荐'],
    ['ar', 'هل توصي'],
  ])('is written to and asked in their own language: %s', async (locale, title) => {
    const { link, own } = await aReferee(await camp.family(), { locale });
    const page = await own.get(link);
    expect(page.text).toContain(title);
    expect(page.text).toContain(`<html lang="${locale}"`);
  });

  test('may decline with one press, and the applicant learns no more than that', async () => {
    const family = await camp.family();
    const { link, own } = await aReferee(family);
    await own.post(link.replace('?', '/refusal?'));
    expect((await own.get(link)).text).toContain('You would rather not');
    expect(await camp.asked(family)).toEqual({ 'Ines Duarte': 'declined' });
    expect((await family.own.get(referencesOf(family))).text).toContain('Declined');
  });

  test('who sends twice has answered once', async () => {
    const family = await camp.family();
    const { link, own } = await aReferee(family);
    const both = await Promise.all([own.post(link, answers), own.post(link, { ...answers, words: 'Never.' })]);
    expect(both.map(({ status }) => status)).toEqual([303, 303]);
    const counted = await camp.portal.sql(
      'SELECT FROM application_reference f JOIN application_request r ON r.id = f.request_id WHERE r.application_id = $1',
      [family.applicationId],
    );
    expect(counted).toHaveLength(1);
  });

  test('whom a rule does not let count is told so, where the programme wants it', async () => {
    const family = await camp.family();
    const { link, own } = await aReferee(family);
    const page = await own.post(link, { ...answers, relation: 'cousin' });
    expect(page.text).toContain('Thank you; we need somebody else');
    expect(page.text).toContain('Rules of the camp, 4');
    expect(await camp.asked(family)).toEqual({ 'Ines Duarte': 'refused' });
    expect(camp.told(family)).toEqual(['reference-refused']);
  });

  test('whom only the desk is to know of leaves with thanks', async () => {
    const family = await camp.family();
    const { link, own, email } = await aReferee(family);
    expect((await own.post(link, { ...answers, relation: 'staff' })).status).toBe(303);
    expect((await own.get(link)).text).toContain('Thank you, Ines Duarte');
    const read = await nurse.get(`${referencesOf(family)}/${await requestIdOf(email)}`);
    expect(read.text).toContain('This recommendation does not count');
  });
});

describe('What a referee wrote', () => {
  test('is read by the desk with a trace, and never by the applicant', async () => {
    const family = await camp.family();
    const { link, own, email } = await aReferee(family);
    await own.post(link, answers);
    const path = `${referencesOf(family)}/${await requestIdOf(email)}`;
    expect((await nurse.get(path)).text).toContain(words);
    expect((await family.own.get(path)).status).toBe(404);
    for (const page of [referencesOf(family), link]) expect((await family.own.get(page)).text).not.toContain(words);
    const [read] = await camp.portal.sql<{ projection: string; columns: string[] }>(
      'SELECT projection, columns FROM sensitive_read WHERE $1 = ANY(subject_ids)',
      [await requestIdOf(email)],
    );
    expect(read).toEqual({ projection: 'camp.references', columns: ['relation', 'typed'] });
  });

  test('stays as it was written', async () => {
    const { link, own, email } = await aReferee(await camp.family());
    await own.post(link, answers);
    const edit = camp.portal.sql(`UPDATE application_reference SET relation = 'staff' WHERE request_id = $1`, [
      await requestIdOf(email),
    ]);
    await expect(edit).rejects.toThrow('append-only');
  });
});

describe('The applicant', () => {
  test('names nobody twice, and no more than the programme wants', async () => {
    const family = await camp.family();
    const { email } = await aReferee(family);
    const again = await family.own.post(referencesOf(family), {
      name: 'Ines',
      email: email.toUpperCase(),
      locale: 'en',
    });
    expect(again.status).toBe(422);
    expect(again.text).toContain('This person is asked already.');
    for (const name of ['Two', 'Three']) await aReferee(family, { name });
    const fourth = await family.own.post(referencesOf(family), {
      name: 'Four',
      email: 'four@example.org',
      locale: 'en',
    });
    expect(fourth.text).toContain('3 people have been asked; more are not needed.');
  });

  test('gets the form back when the address is none', async () => {
    const family = await camp.family();
    const wrong = await family.own.post(referencesOf(family), { name: 'Ines', email: 'ines@', locale: 'en' });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="ines@"');
  });

  test('sends the link to another address when no mail arrives, and the first link ends', async () => {
    const family = await camp.family();
    const { email, link, own } = await aReferee(family);
    const id = await requestIdOf(email);
    await camp.portal.sql(
      `UPDATE mail_message SET state = 'bounced', last_error = 'no such person' WHERE to_address = $1`,
      [email],
    );
    expect((await family.own.get(referencesOf(family))).text).toContain(`No mail arrives at ${email}`);
    const better = `better-${newId()}@example.org`;
    expect((await family.own.get(`${referencesOf(family)}/${id}/address`)).text).toContain(email);
    await family.own.post(`${referencesOf(family)}/${id}/address`, {
      name: 'Ines Duarte',
      email: better,
      locale: 'en',
    });
    expect((await own.get(link)).status).toBe(410);
    expect((await own.get(await camp.portal.linkTo(better))).status).toBe(200);
  });

  test('may ask somebody no longer, and another in their place', async () => {
    const family = await camp.family();
    const { email, link, own } = await aReferee(family);
    await family.own.post(`${referencesOf(family)}/${await requestIdOf(email)}/cancellation`);
    const dead = await own.get(link);
    expect(dead.status).toBe(410);
    expect(dead.text).toContain('Your answer is no longer needed');
    expect((await family.own.post(referencesOf(family), { name: 'Ines', email, locale: 'en' })).status).toBe(303);
  });

  test('cannot take back a refusal: not by calling it off, asking the address again, or by way of another referee', async () => {
    const family = await camp.family();
    const { email, link, own } = await aReferee(family);
    await own.post(link, { ...answers, relation: 'cousin' });
    const off = await family.own.post(`${referencesOf(family)}/${await requestIdOf(email)}/cancellation`);
    expect(off.status).toBe(409);
    const wish = { name: 'Ines', email: email.toUpperCase(), locale: 'en' };
    const other = await aReferee(family, { name: 'Somebody Else' });
    const address = `${referencesOf(family)}/${await requestIdOf(other.email)}/address`;
    for (const path of [referencesOf(family), address]) {
      const again = await family.own.post(path, wish);
      expect([again.status, again.text.includes('cannot count. Please name somebody else.')]).toEqual([422, true]);
    }
    expect(await camp.asked(family)).toEqual({ 'Ines Duarte': 'refused', 'Somebody Else': 'asked' });
  });

  test('is the only one who names people: the desk does not, and a stranger finds nothing', async () => {
    const family = await camp.family();
    const wish = { name: 'Ines', email: 'ines@example.org', locale: 'en' };
    expect((await nurse.post(referencesOf(family), wish)).status).toBe(403);
    const stranger = await camp.portal.signedIn(await camp.portal.person());
    expect((await stranger.get(referencesOf(family))).status).toBe(404);
  });
});

describe('Time', () => {
  test('reminds by itself after the days that the programme gives, twice, and then ends', async () => {
    const family = await camp.family();
    const { email, link, own } = await aReferee(family);
    const mails = async () => (await camp.portal.mails(email)).length;
    const after = async (days: number) => {
      camp.portal.travel({ days });
      await camp.clock.remind();
      await camp.clock.expire();
    };
    try {
      await after(4);
      expect(await mails()).toBe(1);
      await after(5);
      await after(5);
      expect(await mails()).toBe(2);
      await after(10);
      await after(15);
      expect(await mails()).toBe(3);
      await after(31);
      expect(await camp.asked(family)).toEqual({ 'Ines Duarte': 'expired' });
      expect((await own.get(link)).text).toContain('This link has run out');
    } finally {
      camp.portal.travel({});
    }
  });

  test('is not needed to know that a link was never ours', async () => {
    const dead = await camp.portal.caller().get(`/references/${'x'.repeat(43)}`);
    expect(dead.status).toBe(404);
    expect(dead.text).toContain('This link does not work');
  });
});
