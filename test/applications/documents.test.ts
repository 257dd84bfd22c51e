import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DocumentQueries } from '../../src/applications/index.js';
import type { Caller } from '../auth/support/caller.js';
import { aPng } from '../storage/support/pictures.js';
import { queriesOf } from '../support/queries.js';
import { CampPortal, type Family } from './support/camp-portal.js';

let camp: CampPortal;
let folder: string;
let nurse: Caller;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'camp-'));
  camp = await CampPortal.start({ UPLOADS_DIR: folder });
  nurse = await camp.portal.signedIn(await camp.portal.person({ roles: [{ role: 'staff' }] }));
});
afterAll(async () => {
  await camp.stop();
  await rm(folder, { recursive: true });
});

const documentsOf = ({ applicationId }: Family) => `/applications/${applicationId}/documents`;

async function send(
  caller: Caller,
  path: string,
  { fields = {}, bytes }: { fields?: Record<string, string>; bytes?: Uint8Array },
) {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(bytes ?? (await aPng(640, 480)))]), 'kitchen.png');
  const cookie = [...caller.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  const headers = { cookie, 'sec-fetch-site': 'same-origin' };
  const answer = await fetch(caller.url + path, { method: 'POST', body: form, headers, redirect: 'manual' });
  return { status: answer.status, text: await answer.text() };
}

const kitchen = ({ applicationId }: Family) => `/applications/${applicationId}/photographs/kitchen`;

const rowsOf = ({ applicationId }: Family) =>
  camp.portal.sql<{ id: string; state: string; file_id: string; language: string | null }>(
    'SELECT * FROM application_document WHERE application_id = $1 ORDER BY id',
    [applicationId],
  );

const readsOf = ({ applicationId }: Family) =>
  camp.portal.sql<{ projection: string }>(
    `SELECT projection FROM sensitive_read WHERE projection LIKE '%documents' AND subject_ids && (
       SELECT array_agg(id::text) FROM application_document WHERE application_id = $1)`,
    [applicationId],
  );

describe('A photograph', () => {
  test('is sent by the family, shown as it was encoded again, and accepted by the desk', async () => {
    const family = await camp.family();
    expect((await send(family.own, kitchen(family), {})).status).toBe(303);
    const page = await nurse.get(documentsOf(family));
    const [, src] = /<img src="([^"]+)"/.exec(page.text)!;
    const shown = await nurse.get(src!);
    expect(shown.headers.get('content-type')).toBe('image/webp');
    expect(page.text).not.toContain('/original');
    const [document] = await rowsOf(family);
    await nurse.post(`${documentsOf(family)}/${document!.id}/acceptance`);
    expect((await family.own.get(documentsOf(family))).text).toContain('Accepted');
    expect(camp.told(family)).toEqual(['document-sent', 'document-accepted']);
  });

  test('is returned with a note, and a better one takes its place; the first stays as an earlier version', async () => {
    const family = await camp.family();
    await send(family.own, kitchen(family), {});
    const [first] = await rowsOf(family);
    const path = `${documentsOf(family)}/${first!.id}/return`;
    const empty = await nurse.post(path, { note: ' ' });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Please say in a sentence what is to be mended.');
    await nurse.post(path, { note: 'Too dark to see the exits' });
    expect((await family.own.get(documentsOf(family))).text).toContain('Too dark to see the exits');
    await send(family.own, kitchen(family), { fields: { replaces: first!.id } });
    expect((await rowsOf(family)).map(({ state }) => state)).toEqual(['replaced', 'sent']);
    expect((await family.own.get(documentsOf(family))).text).toContain('One earlier version');
  });

  test('that is none is refused beside its field, and nothing of it stays', async () => {
    const family = await camp.family();
    const answer = await send(family.own, kitchen(family), {
      bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('field-file-error');
    expect(await rowsOf(family)).toEqual([]);
  });

  test('is taken from nobody but the family', async () => {
    const family = await camp.family();
    expect((await send(nurse, kitchen(family), {})).status).toBe(403);
    const stranger = await camp.portal.person();
    expect((await send(await camp.portal.signedIn(stranger), kitchen(family), {})).status).toBe(404);
    const kept = await camp.portal.sql('SELECT FROM stored_file WHERE owner_account_id = $1', [stranger.id]);
    expect(kept).toEqual([]);
  });
});

describe('A document of a sensitive group', () => {
  test('says its language, is seen by those who may, and each look leaves a trace', async () => {
    const family = await camp.family();
    const path = `${documentsOf(family)}/vaccination`;
    expect((await send(family.own, path, { fields: { isTranslation: 'yes' } })).status).toBe(422);
    await send(family.own, path, { fields: { language: 'uk', isTranslation: 'yes' } });
    expect((await rowsOf(family))[0]!.language).toBe('uk');
    const leader = await camp.portal.signedIn(
      await camp.portal.person({ roles: [{ role: 'coordinator', scope: family.scope }] }),
    );
    expect((await leader.get(documentsOf(family))).text).not.toContain('Vaccination record');
    expect(await readsOf(family)).toEqual([]);
    expect((await nurse.get(documentsOf(family))).text).toContain('Vaccination record');
    expect(await readsOf(family)).toEqual([{ projection: 'camp.health.documents' }]);
  });
});

describe('Many documents', () => {
  test('are counted for many applications in as many queries as for one', async () => {
    const families = [await camp.family(), await camp.family()];
    for (const family of families) await send(family.own, kitchen(family), {});
    const ids = families.map(({ applicationId }) => applicationId);
    const progress = (wanted: string[]) =>
      camp.portal.app.get(DocumentQueries, { strict: false }).progress(camp.work.read(), wanted);
    expect((await progress(ids)).get(ids[1]!)).toContainEqual({
      kind: 'kitchen',
      needed: 1,
      sent: 1,
      accepted: 0,
      returned: 0,
    });
    const [one, many] = [await queriesOf(() => progress(ids.slice(0, 1))), await queriesOf(() => progress(ids))];
    expect(many).toHaveLength(one.length);
  });

  test('cost a page as many queries as one', async () => {
    const family = await camp.family();
    await send(family.own, kitchen(family), {});
    const page = () => family.own.get(documentsOf(family));
    await page();
    const one = await queriesOf(page);
    for (const _ of ['two', 'three']) await send(family.own, kitchen(family), {});
    expect(await queriesOf(page)).toHaveLength(one.length);
  });
});
