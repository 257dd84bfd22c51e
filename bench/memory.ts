import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Client } from 'pg';
import type { Draft } from './drafts.js';
import type { Ground } from './ground.js';
import { formWith, type PictureForm } from './picture.js';
import type { RunningProcess } from './processes.js';
import { report } from './report.js';
import { residentMb, watchMemory } from './resident-memory.js';
import { sendTo } from './uploads.js';

interface Memory {
  client: Client;
  drafts: readonly Draft[];
  picture: Buffer;
  ground: Ground;
}

/** Memory at rest and while as many students as there are drafts send 5 MB at the same moment; then looks for every byte. */
export async function measureMemory(
  portal: RunningProcess,
  { client, drafts, picture, ground }: Memory,
): Promise<void> {
  const rest = residentMb(portal.pid);
  report({ bench: 'resident memory at rest', value: rest.withChildren, unit: 'MB' });
  const watch = watchMemory(portal.pid);
  const sent = drafts.map((draft) => ({ draft, form: formWith(picture) }));
  await Promise.all(sent.map(({ draft, form }) => sendTo(portal.url, draft, form)));
  const peak = watch.stop();
  const name = `${drafts.length} parallel uploads`;
  report({ bench: `resident memory at the peak of ${name}`, value: peak.own, unit: 'MB' });
  report({ bench: `the same with the processes that decode pictures`, value: peak.withChildren, unit: 'MB' });
  const lost = await lostOf(client, sent, ground.settings['UPLOADS_DIR']!);
  report({ bench: `lost of ${name}`, value: lost, unit: 'uploads' });
}

/** How many are not there as they were sent: by the database's word and by the bytes on the disk. */
async function lostOf(
  client: Client,
  sent: readonly { draft: Draft; form: PictureForm }[],
  folder: string,
): Promise<number> {
  const { rows } = await client.query<{ id: string; sha256: string; key: string; state: string }>(
    `SELECT e.id, f.sha256, f.storage_key AS key, f.state FROM entry e JOIN stored_file f ON f.id = e.file_id WHERE e.id = ANY($1)`,
    [sent.map(({ draft }) => draft.id)],
  );
  const kept = new Map(rows.map((row) => [row.id, row]));
  let lost = 0;
  for (const { draft, form } of sent) {
    const row = kept.get(draft.id);
    const isThere =
      row !== undefined &&
      row.state !== 'refused' &&
      row.sha256 === form.sha256 &&
      (await hashOf(join(folder, row.key))) === form.sha256;
    if (!isThere) lost += 1;
  }
  return lost;
}

const hashOf = async (path: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
