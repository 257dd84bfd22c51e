import { Readable } from 'node:stream';
import { system, Work } from '../../../src/platform/index.js';
import { Deposits, StorageService } from '../../../src/storage/index.js';
import { recording } from '../../../src/yaas/yaas.purposes.js';
import { aWav } from '../../storage/support/recordings.js';
import type { TestPortal } from '../../support/portal.js';

export const song = { title: 'Two rivers, one song', words: 'La la, the river says,\nla la, the other answers.' };

/** A song on the wall, beside the works that the demo season hung there. */
export async function hangSong(portal: TestPortal): Promise<void> {
  const source = Readable.from([aWav(4)]);
  const upload = await portal.app
    .get(Deposits, { strict: false })
    .bring(system, source, { purpose: recording, originalName: 'song.wav' });
  if (!upload.ok) throw new Error('The song was refused.');
  const { id } = upload.file;
  await portal.app.get(Work).run(system, async (unit) => {
    await portal.app.get(StorageService, { strict: false }).publish(unit, id);
    await unit.manager.query(copyAsSong, [id, song.title, song.words]);
  });
}

const copyAsSong = `
  WITH model AS (SELECT * FROM exhibit_piece WHERE body <> '' ORDER BY rank LIMIT 1),
  entered AS (
    INSERT INTO entry SELECT (jsonb_populate_record(e, jsonb_build_object('id', gen_random_uuid()))).* FROM entry e JOIN model ON model.entry_id = e.id RETURNING id)
  INSERT INTO exhibit_piece
    SELECT (jsonb_populate_record(p, jsonb_build_object('id', entered.id, 'entry_id', entered.id, 'slug', 'two-rivers-one-song', 'rank', '000.' || entered.id,
      'category', 'music', 'title', $2::text, 'body', '', 'file_id', $1::uuid, 'alternative_text', $3::text, 'language', 'en'))).*
      FROM exhibit_piece p JOIN model USING (id), entered`;
