import { Readable } from 'node:stream';
import sharp from 'sharp';
import { system } from '../../../src/platform/index.js';
import { definePurpose, Deposits } from '../../../src/storage/index.js';
import { planted } from './fake-programme.js';
import type { JudgingInTest } from './judging-in-test.js';

const purpose = definePurpose({ name: 'judging.test', types: ['image/jpeg'], maxBytes: 5_000_000 });

/** A picture whose file name and metadata name its maker. @returns its file's id */
export async function aPicture(judging: JudgingInTest, background = '#2a6f6b'): Promise<string> {
  const bytes = await sharp({ create: { width: 1600, height: 1100, channels: 3, background } })
    .withExif({ IFD0: { Artist: planted.name, Copyright: planted.school } })
    .jpeg()
    .toBuffer();
  const upload = await judging.app
    .get(Deposits)
    .bring(system, Readable.from([bytes]), { purpose, originalName: planted.fileName });
  if (!upload.ok) throw new Error('The picture was refused.');
  return upload.file.id;
}
