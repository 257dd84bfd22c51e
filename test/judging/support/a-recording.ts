import { Readable } from 'node:stream';
import { system } from '../../../src/platform/index.js';
import { definePurpose, Deposits, type Purpose } from '../../../src/storage/index.js';
import { aFilm } from '../../storage/support/films.js';
import { aWav } from '../../storage/support/recordings.js';
import { planted } from './fake-programme.js';
import type { JudgingInTest } from './judging-in-test.js';

const sound = definePurpose({ name: 'judging.test-sound', types: ['audio/wav'], maxBytes: 5_000_000 });
const film = definePurpose({ name: 'judging.test-film', types: ['video/mp4'], maxBytes: 20_000_000 });

/** What the tags of these recordings and films say of who made them. */
export const TAGGED = 'PLANTED NAME';

/** Two seconds of sound whose tags and file name name its maker. @returns its file's id */
export const aRecording = (judging: JudgingInTest): Promise<string> => kept(judging, aWav(2), sound);

/** A film whose tags and file name name its maker. @returns its file's id */
export const aTaggedFilm = async (judging: JudgingInTest): Promise<string> => kept(judging, await aFilm(), film);

async function kept(judging: JudgingInTest, bytes: Buffer, purpose: Purpose): Promise<string> {
  const what = { purpose, originalName: planted.fileName };
  const upload = await judging.app.get(Deposits).bring(system, Readable.from([bytes]), what);
  if (!upload.ok) throw new Error(`The file was refused: ${upload.reason}.`);
  return upload.file.id;
}
