import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Conflict, newId, Unprocessable } from '../../src/platform/index.js';
import { ConsentApp } from './support/consent-app.js';
import { allYes } from './support/fair.js';
import { aGuardian, aGuardianWhoAgreed, open } from './support/guardian.js';

let portal: ConsentApp;
beforeAll(async () => {
  portal = await ConsentApp.start();
});
afterAll(() => portal.stop());

const consent = (subjectId: string, changes: { answers?: Record<string, string>; signature?: string } = {}) =>
  portal.do((unit) =>
    portal.service.selfConsent(unit, {
      programme: 'fair',
      subjectId,
      answers: allYes,
      signature: 'Amina Sample',
      locale: 'en',
      ...changes,
    }),
  );

describe('A person of age consents alone', () => {
  test('and it holds, with the same evidence: signed by themselves, to the words in their language', async () => {
    const subjectId = newId();
    expect(await consent(subjectId)).toBe('given');
    expect(await portal.effective(subjectId)).toEqual(allYes);
    const rows = await portal.rows(
      `SELECT DISTINCT c.method, c.signature, c.relation, t.locale FROM consent c JOIN consent_request r ON r.id = c.request_id
       JOIN consent_text t ON t.hash = c.text_hash WHERE r.subject_id = $1`,
      [subjectId],
    );
    expect(rows).toEqual([{ method: 'self', signature: 'Amina Sample', relation: 'self', locale: 'en' }]);
  });

  test('without a mail, and without the programme being told what it did itself', async () => {
    const subjectId = newId();
    await consent(subjectId);
    const [status] = (await portal.queries.status(portal.work.read(), 'fair', [subjectId])).values();
    expect(status).toMatchObject({ state: 'given', method: 'self', giverEmail: null, expiresAt: null });
    expect(await portal.mailsAbout(status!.requestId)).toEqual([]);
    expect(portal.fair.toldOf(subjectId)).toEqual([]);
  });

  test('in place of the guardian who was asked before: turning 18 hands the rights over', async () => {
    const { subjectId, linkPath } = await aGuardianWhoAgreed(portal);
    await consent(subjectId, { answers: { ...allYes, name_form: 'city' } });
    expect(await portal.effective(subjectId)).toEqual({ ...allYes, name_form: 'city' });
    expect((await open(portal, linkPath)).status).toBe(410);
  });

  test('or declines, and then nothing may go on', async () => {
    expect(await consent(newId(), { answers: { ...allYes, enter: 'no' } })).toBe('declined');
  });

  test('and answers every question: none is answered for them', async () => {
    const { judge: _, ...unfinished } = allYes;
    await expect(consent(newId(), { answers: unfinished })).rejects.toThrow(Unprocessable);
    await expect(consent(newId(), { answers: { ...allYes, name_form: 'yes' } })).rejects.toThrow(Unprocessable);
    await expect(consent(newId(), { signature: '  ' })).rejects.toThrow(Unprocessable);
  });

  test('only to what there is', async () => {
    const { subjectId } = await aGuardian(portal);
    portal.fair.set(subjectId, null);
    await expect(consent(subjectId)).rejects.toThrow(Conflict);
  });
});
