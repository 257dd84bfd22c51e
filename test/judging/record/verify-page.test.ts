import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { chainedLines } from '../../../src/judging/record/chain/chained-lines.js';
import { RecordKey } from '../../../src/judging/record/chain/record-key.js';
import { PortalConfig } from '../../../src/platform/index.js';
import { signIn } from '../../support/people.js';
import { JudgingInTest } from '../support/judging-in-test.js';
import { aPlayedRound, type PlayedRound } from './support/a-played-round.js';
import { factsIn, textOf } from './support/records.js';

let judging: JudgingInTest;
let round: PlayedRound;

beforeAll(async () => {
  judging = await JudgingInTest.start();
  round = await aPlayedRound(judging, { works: 6, judges: 4 });
});
afterAll(() => judging.stop());

const cookieOf = async (...who: Parameters<JudgingInTest['person']>) =>
  signIn(judging.url, (await judging.person(...who)).person);
const read = async (answer: Response) => ({ status: answer.status, text: await answer.text() });
const look = async (path: string, language = 'en') =>
  read(await fetch(judging.url + path, { headers: { accept: 'text/html', 'accept-language': language } }));

async function check(content?: string | Blob) {
  const body = new FormData();
  if (content !== undefined) body.set('file', new Blob([content]), 'record.jsonl');
  return read(
    await fetch(`${judging.url}/records`, {
      method: 'POST',
      body,
      headers: { accept: 'text/html', origin: judging.url },
    }),
  );
}

async function checkCode(code: string) {
  return fetch(`${judging.url}/records`, {
    method: 'POST',
    redirect: 'manual',
    headers: { accept: 'text/html', origin: judging.url },
    body: new URLSearchParams({ code }),
  });
}

describe('The page that verifies a record', () => {
  test('knows the very record that this portal signed, and since when', async () => {
    const { status, text } = await check(round.record);
    expect(status).toBe(200);
    expect(text).toContain('This record is genuine and unchanged');
    expect(text).toContain(`href="/juries/${round.id}"`);
    const [signed] = await judging.rows<{ root: string }>('SELECT root FROM results_record WHERE round_id = $1', [
      round.id,
    ]);
    expect(text).toContain(signed!.root);
  });

  test('says at which line a byte was changed', async () => {
    const lines = round.record.split('\n');
    lines[20] = lines[20]!.replace(/(\d)"/, (_, digit: string) => `${(Number(digit) + 1) % 10}"`);
    const { text } = await check(lines.join('\n'));
    expect(text).toContain('This record does not hold');
    expect(text).toContain('Line 21 was changed');
  });

  test('says that a record which somebody else signed anew is none of ours', async () => {
    const facts = factsIn(round.record);
    const key = RecordKey.of('the secret of somebody else, also long');
    const forged = await textOf(chainedLines(facts, { key, signedAt: new Date() }));
    const { text } = await check(forged);
    expect(text).toContain('This record was not signed by this portal');
    expect(text).not.toContain('genuine');
  });

  test('says of a file that did not come in whole what to do', async () => {
    const headers = { accept: 'text/html', origin: judging.url };
    const begun = '--edge\r\nContent-Disposition: form-data; name="file"; filename="record.jsonl"\r\n\r\n{"kind":';
    const bodies = [
      [begun, 'multipart/form-data; boundary=edge'],
      [begun, 'multipart/form-data'],
      ['--edge\r\nnonsense', 'multipart/form-data; boundary=edge'],
    ] as const;
    for (const [body, type] of bodies) {
      const sent = { method: 'POST', body, headers: { ...headers, 'content-type': type } };
      const { status, text } = await read(await fetch(`${judging.url}/records`, sent));
      expect([type, status]).toEqual([type, 422]);
      expect(text).toContain('The file did not come in whole.');
    }
  });

  test('says of a file that is no record that it is none', async () => {
    expect((await check('name,score\nA,5\n')).text).toContain('Line 1 is not written as a line of a record is');
    expect((await check('')).text).toContain('The file is empty.');
  });

  test('reads no file that is larger than any record', async () => {
    const { text } = await check(new Blob([new Uint8Array(65 * 1024 * 1024)]));
    expect(text).toContain('The file is larger than any record');
  });

  test('keeps nothing of what it is given', async () => {
    const folder = judging.app.get(PortalConfig).settings.UPLOADS_DIR;
    const before = await readdir(folder, { recursive: true });
    await check(round.record);
    await check('nothing of the kind\n');
    expect(await readdir(folder, { recursive: true })).toEqual(before);
  });

  test('asks for a file when none was chosen, and gives the form back', async () => {
    const { status, text } = await check();
    expect(status).toBe(422);
    expect(text).toContain('Please choose the file of the record.');
  });

  test('leads from the code of a certificate to the page of its programme', async () => {
    const answer = await checkCode('GENUINE');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/certificates/GENUINE']);
    const unknown = await read(await checkCode('WRONG-CODE'));
    expect(unknown.status).toBe(422);
    expect(unknown.text).toContain('No certificate has this code.');
    expect(unknown.text).toContain('value="WRONG-CODE"');
    expect((await read(await checkCode(' '))).text).toContain('Please type the code');
  });

  test.each(['es', 'fr', 'ja', 'zh', 'ar'])('speaks %s', async (language) => {
    const { status, text } = await look('/records', language);
    expect(status).toBe(200);
    expect(text).toContain(`lang="${language}`);
    expect(text).not.toContain('You have the record of a round');
  });

  test('shows the key that signs, as other tools read it', async () => {
    const { text } = await look('/records/keys');
    const [signed] = await judging.rows<{ key_id: string }>('SELECT key_id FROM results_record WHERE round_id = $1', [
      round.id,
    ]);
    expect(text).toContain(signed!.key_id);
    expect(text).toContain('-----BEGIN PUBLIC KEY-----');
  });
});

describe('The record in the hands of who runs the round', () => {
  test('is the file that was signed', async () => {
    const staff = await cookieOf('staff');
    const answer = await fetch(`${judging.url}/judging/rounds/${round.id}/record`, { headers: { cookie: staff } });
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="record-[0-9a-f]{8}-1\.jsonl"$/);
    expect(await answer.text()).toBe(round.record);
    expect(
      await judging.rows(`SELECT details FROM audit_record WHERE action = 'round.record-taken' AND subject_id = $1`, [
        round.id,
      ]),
    ).toMatchObject([{ details: { version: 1 } }]);
  });

  test('is not given to staff of another edition', async () => {
    const elsewhere = await cookieOf('staff', '0190a000-0000-7000-8000-000000000000');
    const answer = await fetch(`${judging.url}/judging/rounds/${round.id}/record`, { headers: { cookie: elsewhere } });
    expect(answer.status).toBe(404);
  });
});

test('One address has so many files checked in an hour, and is told how long to wait; certificates are another matter', async () => {
  const statuses: number[] = [];
  let last = await check('');
  while (last.status === 200 && statuses.length < 40) {
    statuses.push(last.status);
    last = await check('');
  }
  expect(last.status).toBe(429);
  expect(last.text).toMatch(/we ask you to wait \d+ minutes/);
  expect((await checkCode('GENUINE')).status).toBe(303);
});
