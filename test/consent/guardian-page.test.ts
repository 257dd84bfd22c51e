import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { newId } from '../../src/platform/index.js';
import { aPng } from '../storage/support/pictures.js';
import { queriesOf } from '../support/queries.js';
import { ConsentApp } from './support/consent-app.js';
import { aGuardian, aGuardianWhoAgreed, filledIn, open, send } from './support/guardian.js';

let portal: ConsentApp;
beforeAll(async () => {
  portal = await ConsentApp.start();
});
afterAll(() => portal.stop());

const textOf = (html: string) =>
  html
    .replace(/<head>.*?<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

const expectSilence = (html: string) => expect(html).not.toMatch(/Amina|Bridge|Rosa|rosa@/);

describe('A guardian opens the link of the mail', () => {
  test('and sees who asks, for what, and the poem itself, without an account', async () => {
    const { linkPath } = await aGuardian(portal);
    const { status, html } = await open(portal, linkPath);
    expect(status).toBe(200);
    const text = textOf(html);
    expect(text).toContain('Amina Sample asks for your permission');
    expect(text).toContain('The Bridge at Dawn');
    expect(text).toContain('The fair shows what young people make.');
    expect(text).toContain('the lamps go out one by one.');
  });

  test('and sees the picture in the size of a page, by a link that runs out', async () => {
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await aPng(640, 400))]), 'bridge.png');
    const stored = await fetch(`${portal.url}/fair-pictures`, { method: 'POST', body: form });
    const { id } = (await stored.json()) as { id: string };
    const subjectId = newId();
    portal.fair.set(subjectId, { fileIds: [id], text: null });
    const { linkPath } = await aGuardian(portal, { subjectId });
    const { html } = await open(portal, linkPath);
    const [, src] = /<img src="([^"]+)" width="640" height="400" alt="The work “The Bridge at Dawn”"/.exec(html)!;
    const image = await fetch(`${portal.url}${src}`);
    expect(image.headers.get('content-type')).toBe('image/webp');
  });

  test('and finds nothing answered beforehand: neither a yes nor a no', async () => {
    const { linkPath } = await aGuardian(portal);
    const { html } = await open(portal, linkPath);
    expect(html.match(/type="radio"/g)).toHaveLength(2 + 2 + 2 + 2 + 2);
    expect(html).not.toMatch(/\bchecked\b/);
  });

  test('and can say no as easily as yes', async () => {
    const { linkPath, token } = await aGuardian(portal);
    const { html } = await open(portal, linkPath);
    expect(html).toMatch(
      new RegExp(`<button[^>]*usa-button--big[^>]*formAction="/consent/${token}/refusal[^"]*"`, 'i'),
    );
  });

  test('in Spanish when they were asked in Spanish, and in the other language when they choose it', async () => {
    const { linkPath, token } = await aGuardian(portal, { locale: 'es' });
    const spanish = await open(portal, linkPath);
    expect(spanish.html).toContain('<html lang="es"');
    expect(textOf(spanish.html)).toContain('Amina Sample le pide permiso');
    expect(textOf(spanish.html)).toContain('Tres jueces pueden ver la obra sin saber quién la hizo.');
    const english = await open(portal, `/consent/${token}?lang=en`);
    expect(textOf(english.html)).toContain('Amina Sample asks for your permission');
  });

  test('as often as they or their mail scanner likes, and nothing changes', async () => {
    const { linkPath, requestId, token } = await aGuardian(portal);
    const facts = () =>
      portal.rows(
        `SELECT r.*, (SELECT count(*) FROM consent) AS answers, (SELECT count(*) FROM consent_text) AS texts,
           (SELECT count(*) FROM lifecycle_event) AS events FROM consent_request r WHERE id = $1`,
        [requestId],
      );
    const before = await facts();
    for (const path of [linkPath, `/consent/${token}/answers`, `/consent/${token}/withdrawal`])
      await open(portal, path);
    expect(await facts()).toEqual(before);
  });

  test('at the price of a few queries, however much is asked', async () => {
    const { linkPath } = await aGuardian(portal);
    expect((await queriesOf(() => open(portal, linkPath))).length).toBeLessThanOrEqual(3);
  });

  test('and no cache, no search engine and no other site learns the address', async () => {
    const { linkPath } = await aGuardian(portal);
    const { headers, html } = await open(portal, linkPath);
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('same-origin');
    expect(html).toContain('<meta name="robots" content="noindex"');
  });

  test('and reads nothing of anybody else: no address, no other guardian, no other work', async () => {
    const subjectId = newId();
    portal.fair.set(subjectId, { title: 'Another Work', entrantName: 'Other Child' });
    await aGuardian(portal, { subjectId, name: 'Other Guardian', email: 'other@example.org' });
    const { linkPath } = await aGuardianWhoAgreed(portal);
    const { html } = await open(portal, linkPath);
    expect(html).not.toMatch(/Other Child|Another Work|Other Guardian|other@example\.org|rosa@example\.org/);
    expect(textOf(html)).toContain('r…@example.org');
  });
});

describe('A form that lacks something comes back', () => {
  test('as 422, with everything that was typed and a sentence for each question that is open', async () => {
    const { linkPath, token } = await aGuardian(portal);
    const fields = await filledIn(portal, linkPath, {
      answer_exhibit_web: 'no',
      relation: 'guardian',
      signature: '7',
    });
    delete fields['answer_judge'];
    const { status, html } = await send(portal, `/consent/${token}/answers?lang=en`, fields);
    expect(status).toBe(422);
    expect(textOf(html)).toContain('Please look at 2 things');
    expect(html).toContain(
      '<a href="#field-answer_judge">Please answer: “Three judges may look at the work without knowing who made it.”</a>',
    );
    expect(html).toMatch(/name="answer_exhibit_web" value="no" checked/);
    expect(html).toMatch(/name="relation" value="guardian" checked/);
    expect(html).toMatch(/name="signature"[^>]*value="7"/);
    expect(html).not.toMatch(/name="answer_judge" value="\w+" checked/);
  });

  test('in the language in which it was filled in', async () => {
    const { token } = await aGuardian(portal, { locale: 'es' });
    const { status, html } = await send(portal, `/consent/${token}/answers?lang=es`, {});
    expect(status).toBe(422);
    expect(textOf(html)).toContain('Responda, por favor: «La obra puede participar en la feria.»');
  });

  test('also when an answer is sent that the question does not allow', async () => {
    const { linkPath, token } = await aGuardian(portal);
    const fields = await filledIn(portal, linkPath, { answer_name_form: 'yes' });
    expect((await send(portal, `/consent/${token}/answers`, fields)).status).toBe(422);
  });
});

describe('A link that opens nothing says what to do, and nothing of the work', () => {
  test('when it never was one of ours: 404', async () => {
    for (const token of ['x', 'A'.repeat(43), '..%2f..%2fetc']) {
      const { status, html, headers } = await open(portal, `/consent/${token}`);
      expect(status).toBe(404);
      expect(headers.get('x-robots-tag')).toContain('noindex');
      expectSilence(html);
    }
  });

  test('when a newer one was sent: 410', async () => {
    const first = await aGuardian(portal);
    await aGuardian(portal, { subjectId: first.subjectId });
    const { status, html } = await open(portal, first.linkPath);
    expect(status).toBe(410);
    expect(textOf(html)).toContain('Please open the newest mail that we sent you');
    expectSilence(html);
  });

  test('when the time to answer is over: 410, also for a form that was opened in time', async () => {
    const asked = await aGuardian(portal, { expiresAt: new Date(Date.now() + 60_000) });
    const fields = await filledIn(portal, asked.linkPath);
    portal.travelTo(new Date(Date.now() + 60_001));
    const late = await open(portal, asked.linkPath);
    const sent = await send(portal, `/consent/${asked.token}/answers`, fields);
    portal.travelTo();
    expect([late.status, sent.status]).toEqual([410, 410]);
    expect(textOf(late.html)).toContain('ask the student or their coordinator to send you a new link');
    expectSilence(late.html + sent.html);
  });

  test('when the programme needs no answer any more: 410', async () => {
    const asked = await aGuardian(portal);
    await portal.do((unit) => portal.service.cancel(unit, asked.subjectId));
    const { status, html } = await open(portal, asked.linkPath);
    expect(status).toBe(410);
    expectSilence(html);
  });

  test('when the work is gone: 410', async () => {
    const asked = await aGuardian(portal);
    portal.fair.set(asked.subjectId, null);
    const { status, html } = await open(portal, asked.linkPath);
    expect(status).toBe(410);
    expectSilence(html);
  });

  test('and a form sent to a dead link changes nothing', async () => {
    for (const what of ['answers', 'refusal', 'withdrawal'])
      expect((await send(portal, `/consent/${'A'.repeat(43)}/${what}`)).status).toBe(404);
  });
});
