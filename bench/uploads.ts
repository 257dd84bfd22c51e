import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Draft } from './drafts.js';
import type { Ground } from './ground.js';
import { formWith, type PictureForm } from './picture.js';
import { oneByOne, startBaseline } from './processes.js';
import { report } from './report.js';

const atOnce = 8;

/** Uploads of a 5 MB picture by eight students at a time, beside bare Express and multer, which check and keep nothing. */
export async function measureUploads(
  portalUrl: string,
  { client, drafts, picture, ground }: { client: Client; drafts: readonly Draft[]; picture: Buffer; ground: Ground },
): Promise<void> {
  const folder = join(ground.folder, 'bare-uploads');
  await mkdir(folder);
  const bare = await startBaseline('bare-upload.mjs', [folder]);
  const baselineValue = await uploadsPerSecond(drafts, (_draft) => send(bare.url, formWith(picture), {}));
  await bare.stop();
  const begun = performance.now();
  const value = await uploadsPerSecond(drafts, (draft) => sendTo(portalUrl, draft, formWith(picture)));
  const bench = `upload of a ${(picture.length / 1024 / 1024).toFixed(1)} MB picture, ${atOnce} at once`;
  report({ bench, value, unit: 'uploads/s', baseline: 'bare Express 5 and multer to disk', baselineValue });
  await untilExamined(client);
  const seconds = (performance.now() - begun) / 1000;
  report({ bench: `${bench}, until all previews are made`, value: drafts.length / seconds, unit: 'uploads/s' });
}

/** Sends a draft its picture by the student's own page. */
export function sendTo(portalUrl: string, { id, cookie }: Draft, form: PictureForm): Promise<void> {
  return send(`${portalUrl}/yaas/entries/${id}/artwork`, form, { cookie });
}

async function send(url: string, { body, type }: PictureForm, headers: Record<string, string>): Promise<void> {
  const answer = await fetch(url, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...oneByOne.headers, ...headers, 'content-type': type },
    body: new Uint8Array(body),
  });
  await answer.arrayBuffer();
  if (answer.status !== 303 && answer.status !== 201) throw new Error(`${url} answered ${answer.status}.`);
}

async function uploadsPerSecond(drafts: readonly Draft[], upload: (draft: Draft) => Promise<void>): Promise<number> {
  const waiting = [...drafts];
  const begun = performance.now();
  const one = async () => {
    for (let draft = waiting.pop(); draft; draft = waiting.pop()) await upload(draft);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  return drafts.length / ((performance.now() - begun) / 1000);
}

/** Waits until no picture is in quarantine any more. */
async function untilExamined(client: Client): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(`SELECT FROM stored_file WHERE state = 'quarantine' LIMIT 1`);
    if (rowCount === 0) return;
    await pause(100);
  }
}
