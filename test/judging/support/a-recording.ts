import { Readable } from 'node:stream';
import { system } from '../../../src/platform/index.js';
import { definePurpose, Deposits, type Purpose } from '../../../src/storage/index.js';
import { aWav } from '../../storage/support/recordings.js';
import { planted } from './fake-programme.js';
import type { JudgingInTest } from './judging-in-test.js';

const sound = definePurpose({ name: 'judging.test-sound', types: ['audio/wav'], maxBytes: 5_000_000 });

/** Two seconds of sound whose tags and file name name its maker. @returns its file's id */
export const aRecording = (judging: JudgingInTest): Promise<string> => kept(judging, aWav(2), sound);

async function kept(judging: JudgingInTest, bytes: Buffer, purpose: Purpose): Promise<string> {
  const what = { purpose, originalName: planted.fileName };
  const upload = await judging.app.get(Deposits).bring(system, Readable.from([bytes]), what);
  if (!upload.ok) throw new Error(`The file was refused: ${upload.reason}.`);
  return upload.file.id;
}
