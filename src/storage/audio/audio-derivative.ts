import { createWriteStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { FileType } from '../intake/file-types.js';
import type { Derived } from '../processing/derived.js';
import type { Staging } from '../stores/staging.js';
import { flacSpans } from './flac-spans.js';
import { mp3Spans } from './mp3-spans.js';
import { mp4Spans } from './mp4-spans.js';
import { bytesOf, type Span } from './spans.js';
import { wavSpans } from './wav-spans.js';

const spansOf: Partial<Record<FileType, (file: FileHandle, bytes: number) => Promise<Span[]>>> = {
  'audio/mpeg': mp3Spans,
  'audio/mp4': mp4Spans,
  'audio/wav': wavSpans,
  'audio/flac': flacSpans,
};

/**
 * Copies the sound without the tags, covers and places that say who made it; the sound itself is not encoded again.
 * @throws FileRefused when the container cannot be followed.
 */
export async function deriveAudio(
  source: { path: string; type: FileType },
  staged: Derived[],
  staging: Staging,
): Promise<void> {
  const to = await staging.path();
  const derived: Derived = { size: 'audio', path: to, type: source.type, bytes: 0, width: null, height: null };
  staged.push(derived);
  const file = await open(source.path);
  try {
    const spans = await spansOf[source.type]!(file, (await file.stat()).size);
    const out = createWriteStream(to, { flags: 'wx', mode: 0o600 });
    await pipeline(bytesOf(file, spans), out);
    derived.bytes = out.bytesWritten;
  } finally {
    await file.close();
  }
}
