import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { linkHolder, newId } from '../../src/platform/index.js';
import { eventually } from '../support/eventually.js';
import { ConsentApp } from './support/consent-app.js';
import { allYes } from './support/fair.js';
import { aGuardian, aGuardianWhoAgreed, filledIn, open, send } from './support/guardian.js';

let portal: ConsentApp;
beforeAll(async () => {
  portal = await ConsentApp.start();
});
afterAll(() => portal.stop());

const guardian = linkHolder('Rosa Sample', 'en');
const sheet = { revision: 0, answers: allYes, signature: 'Rosa Sample', relation: 'parent' } as const;
const answersOf = (requestId: string) =>
  portal.rows<Record<string, unknown>>('SELECT * FROM consent WHERE request_id = $1 ORDER BY id', [requestId]);

const somebodyWaits = async () => {
  const waiting = await portal.rows(
    `SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted
       AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`,
  );
  return waiting.length > 0;
};

describe('A yes', () => {
  test('to all that is needed tells the programme the answers, optional ones included', async () => {
    const { token, subjectId, requestId } = await aGuardian(portal);
    const answers = { ...allYes, exhibit_web: 'no', name_form: 'city' };
    const outcome = await portal.work.run(guardian, (unit) =>
      portal.guardian.answer(unit, token, { ...sheet, answers }),
    );
    expect(outcome).toBe('given');
    expect(portal.fair.told.filter((one) => one.subjectId === subjectId)).toEqual([
      { what: 'given', subjectId, answers },
    ]);
    expect(await portal.effective(subjectId)).toEqual(answers);
    expect(await portal.state(requestId)).toBe('given');
  });

  test('leads to a page that thanks and shows each answer beside its question', async () => {
    const { linkPath, token } = await aGuardian(portal);
    const sent = await send(portal, `/consent/${token}/answers?lang=en`, await filledIn(portal, linkPath));
    expect(sent).toMatchObject({ status: 303, location: linkPath });
    const { html } = await open(portal, linkPath);
    expect(html).toContain('Thank you, Rosa Sample');
    expect(html).toMatch(/<dt>How may the name be shown beside the work\?<\/dt><dd><strong lang="en">Full name/);
    expect(html).toContain('Signed by Rosa Sample on');
  });

  test('is receipted by a mail with the link to change or withdraw', async () => {
    const { requestId, linkPath } = await aGuardianWhoAgreed(portal);
    const mail = (await portal.mailsAbout(requestId)).at(-1)!;
    expect(mail.subject).toBe('Your permission for Amina Sample has arrived');
    expect(mail.text).toContain(`${portal.url}${linkPath}`);
  });

  test('in the other language is receipted in that language', async () => {
    const { token, requestId } = await aGuardian(portal, { locale: 'en' });
    const fields = await filledIn(portal, `/consent/${token}?lang=es`);
    await send(portal, `/consent/${token}/answers?lang=es`, fields);
    expect((await portal.mailsAbout(requestId)).at(-1)).toMatchObject({
      locale: 'es',
      subject: 'Su permiso para Amina Sample ha llegado',
    });
  });

  test('is kept as evidence: who, when, how, as what, and to which words', async () => {
    const { requestId } = await aGuardianWhoAgreed(portal, { locale: 'es' });
    const rows = await answersOf(requestId);
    expect(rows.map(({ scope, answer }) => [scope, answer])).toEqual(Object.entries(allYes));
    expect(rows[0]).toMatchObject({ method: 'link', signature: 'Rosa Sample', relation: 'parent', revision: 1 });
    expect(rows[0]!['given_at']).toBeInstanceOf(Date);
    const [text] = await portal.rows('SELECT * FROM consent_text WHERE hash = $1', [rows[0]!['text_hash']]);
    expect(text).toMatchObject({
      text_base: 'fair.consent',
      version: '1',
      locale: 'es',
      scope: 'enter',
      sentences: { line: 'La obra puede participar en la feria.', choices: [{ label: 'Sí' }, { label: 'No' }] },
    });
  });

  test('sent twice at the same moment is kept once', async () => {
    const { token, linkPath, requestId, subjectId } = await aGuardian(portal);
    const fields = await filledIn(portal, linkPath);
    const sent = await Promise.all([1, 2, 3].map(() => send(portal, `/consent/${token}/answers`, fields)));
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await answersOf(requestId)).toHaveLength(4);
    expect(portal.fair.toldOf(subjectId)).toEqual(['given']);
    expect(await portal.mailsAbout(requestId)).toHaveLength(2);
  });
});

describe('A student who withdraws while the guardian answers', () => {
  test('makes the guardian wait, and then there is nothing left to answer; neither fails', async () => {
    const { token, linkPath, subjectId, requestId } = await aGuardian(portal);
    const fields = await filledIn(portal, linkPath);
    const answered = await portal.do(async (unit) => {
      await portal.fair.hold(unit, subjectId);
      const sending = send(portal, `/consent/${token}/answers`, fields);
      await eventually(somebodyWaits);
      await portal.service.cancel(unit, subjectId);
      return { sending };
    });
    expect((await answered.sending).status).toBe(410);
    expect(await portal.state(requestId)).toBe('cancelled');
    expect(portal.fair.toldOf(subjectId)).toEqual([]);
  });
});

describe('A no', () => {
  test('to anything that is needed tells the programme that it was declined, and permits nothing', async () => {
    const { token, linkPath, subjectId, requestId } = await aGuardian(portal);
    await send(portal, `/consent/${token}/answers`, await filledIn(portal, linkPath, { answer_judge: 'no' }));
    expect(portal.fair.toldOf(subjectId)).toEqual(['declined']);
    expect(await portal.state(requestId)).toBe('declined');
    expect(await portal.effective(subjectId)).toBeUndefined();
  });

  test('to everything takes one step and nothing to fill in', async () => {
    const { token, linkPath, subjectId, requestId } = await aGuardian(portal);
    const sent = await send(portal, `/consent/${token}/refusal`);
    expect(sent.status).toBe(303);
    expect(portal.fair.toldOf(subjectId)).toEqual(['declined']);
    expect((await answersOf(requestId)).map(({ answer, signature }) => [answer, signature])).toEqual(
      Object.keys(allYes).map(() => ['no', null]),
    );
    expect((await open(portal, linkPath)).html).toContain('You did not agree');
  });

  test('permits nothing also when the person is asked again and has not answered', async () => {
    const { token, linkPath, subjectId } = await aGuardian(portal);
    await send(portal, `/consent/${token}/answers`, await filledIn(portal, linkPath, { answer_enter: 'no' }));
    await aGuardian(portal, { subjectId });
    expect(await portal.effective(subjectId)).toBeUndefined();
  });

  test('can be reconsidered while there is time', async () => {
    const { token, linkPath, subjectId } = await aGuardian(portal);
    await send(portal, `/consent/${token}/refusal`);
    const fields = await filledIn(portal, `/consent/${token}/answers`);
    await send(portal, `/consent/${token}/answers`, fields);
    expect(portal.fair.toldOf(subjectId)).toEqual(['declined', 'given']);
    expect(await portal.effective(subjectId)).toEqual(allYes);
    expect((await open(portal, linkPath)).html).toContain('Thank you');
  });
});

describe('Later', () => {
  test('an optional answer can be changed; it takes effect at once, and the programme is told', async () => {
    const { token, linkPath, subjectId, requestId } = await aGuardianWhoAgreed(portal);
    const form = await open(portal, `/consent/${token}/answers?lang=en`);
    expect(form.html).toMatch(/name="answer_exhibit_web" value="yes" checked/);
    expect(form.html).not.toContain('answer_enter');
    const changed = await filledIn(portal, `/consent/${token}/answers`, { answer_exhibit_web: 'no' });
    await send(portal, `/consent/${token}/answers`, changed);
    expect(await portal.effective(subjectId)).toEqual({ ...allYes, exhibit_web: 'no' });
    expect(portal.fair.told.at(-1)).toEqual({
      what: 'changed',
      subjectId,
      answers: { ...allYes, exhibit_web: 'no' },
    });
    expect(await answersOf(requestId)).toHaveLength(6);
    expect((await open(portal, linkPath)).html).toMatch(/exhibit on the web\.<\/dt><dd><strong lang="en">No/);
  });

  test('a form from before the last change overwrites nothing', async () => {
    const { token, subjectId } = await aGuardianWhoAgreed(portal);
    const path = `/consent/${token}/answers`;
    const [one, other] = await Promise.all([filledIn(portal, path), filledIn(portal, path)]);
    await send(portal, path, { ...one, answer_name_form: 'city' });
    await send(portal, path, { ...other, answer_exhibit_web: 'no' });
    expect(await portal.effective(subjectId)).toEqual({ ...allYes, name_form: 'city' });
  });

  test('consent can be withdrawn in two steps: nothing is permitted any more, and the programme is told', async () => {
    const { token, linkPath, subjectId, requestId } = await aGuardianWhoAgreed(portal);
    const asked = await open(portal, `/consent/${token}/withdrawal?lang=en`);
    expect(asked.html).toContain('Withdraw your consent?');
    expect(await portal.effective(subjectId)).toEqual(allYes);
    expect((await send(portal, `/consent/${token}/withdrawal?lang=en`)).location).toBe(linkPath);
    expect(await portal.effective(subjectId)).toBeUndefined();
    expect(portal.fair.told.at(-1)).toEqual({ what: 'changed', subjectId, answers: {} });
    expect(await portal.state(requestId)).toBe('withdrawn');
    expect((await portal.mailsAbout(requestId)).at(-1)!.subject).toBe('Your consent is withdrawn');
    expect((await open(portal, linkPath)).html).toContain('Your consent is withdrawn');
  });

  test('it can be withdrawn even when the programme asks no more', async () => {
    const { token, linkPath, subjectId } = await aGuardianWhoAgreed(portal);
    portal.fair.set(subjectId, null);
    expect((await open(portal, linkPath)).html).not.toContain('Change my answers');
    await send(portal, `/consent/${token}/withdrawal`);
    expect(await portal.effective(subjectId)).toBeUndefined();
  });

  test('a withdrawal adds rows, and what was given before stays on record', async () => {
    const { token, requestId } = await aGuardianWhoAgreed(portal);
    await send(portal, `/consent/${token}/withdrawal`);
    expect((await answersOf(requestId)).map(({ answer }) => answer)).toEqual([
      ...Object.values(allYes),
      ...Object.keys(allYes).map(() => 'withdrawn'),
    ]);
  });

  test('withdrawing what was not given changes nothing', async () => {
    const { token, subjectId, requestId } = await aGuardian(portal);
    expect((await send(portal, `/consent/${token}/withdrawal`)).status).toBe(303);
    expect(await portal.state(requestId)).toBe('asked');
    expect(portal.fair.toldOf(subjectId)).toEqual([]);
  });
});

describe('When the wording changes between showing and answering', () => {
  test('the words that were shown are the ones on record', async () => {
    const { token, linkPath, subjectId, requestId } = await aGuardian(portal);
    const fields = await filledIn(portal, linkPath);
    portal.fair.set(subjectId, { textVersion: '2' });
    expect((await send(portal, `/consent/${token}/answers`, fields)).status).toBe(303);
    const versions = await portal.rows(
      'SELECT DISTINCT t.version FROM consent c JOIN consent_text t ON t.hash = c.text_hash WHERE c.request_id = $1',
      [requestId],
    );
    expect(versions).toEqual([{ version: '1' }]);
  });

  test('words that nobody was shown are not taken: the page comes back with today’s, and what was typed', async () => {
    const { token, linkPath, requestId } = await aGuardian(portal);
    const fields = await filledIn(portal, linkPath, { shown_enter: 'f'.repeat(64) });
    const { status, html } = await send(portal, `/consent/${token}/answers?lang=en`, fields);
    expect(status).toBe(422);
    expect(html).toContain('The wording has been renewed since you opened this page.');
    expect(html).toMatch(/name="answer_enter" value="yes" checked/);
    expect(await answersOf(requestId)).toEqual([]);
  });

  test('nor the words of another question', async () => {
    const { token, linkPath } = await aGuardian(portal);
    const fields = await filledIn(portal, linkPath);
    const swapped = { ...fields, shown_enter: fields['shown_judge']!, shown_judge: fields['shown_enter']! };
    expect((await send(portal, `/consent/${token}/answers`, swapped)).status).toBe(422);
  });
});

describe('The database itself', () => {
  test.each([
    ['an answer', `UPDATE consent SET answer = 'no'`],
    ['an answer’s row', 'DELETE FROM consent'],
    ['a text that was shown', `UPDATE consent_text SET sentences = '{}'`],
    ['a text’s row', 'DELETE FROM consent_text'],
  ])('refuses to change or remove %s', async (_, statement) => {
    await aGuardianWhoAgreed(portal);
    await expect(portal.rows(statement)).rejects.toThrow('append-only');
  });

  test('refuses a state without its event', async () => {
    const { requestId } = await aGuardian(portal);
    await expect(
      portal.rows(`UPDATE consent_request SET state = 'given', answered_at = now() WHERE id = $1`, [requestId]),
    ).rejects.toThrow('changes only by its lifecycle');
  });

  test('refuses a permission that nobody signed', async () => {
    const { requestId } = await aGuardian(portal);
    await expect(
      portal.rows(
        `INSERT INTO consent (id, request_id, revision, outcome, scope, answer, text_hash, method, given_at)
         SELECT $1, $2, 1, 'given', 'enter', 'yes', hash, 'link', now() FROM consent_text LIMIT 1`,
        [newId(), requestId],
      ),
    ).rejects.toThrow('consent_that_permits_is_signed');
  });
});
