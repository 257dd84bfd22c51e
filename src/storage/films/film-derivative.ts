import type { FileType } from '../intake/file-types.js';
import type { Derived } from '../processing/derived.js';
import type { Staging } from '../stores/staging.js';
import type { FilmDecoders } from './film-decoders.js';

/** The film to be shown: its picture and sound as they came, in MP4 (or WebM), without tags, places and whatever else its file told. */
export async function deriveFilm(
  source: { path: string; type: FileType; width: number | null; height: number | null },
  staged: Derived[],
  { decoders, staging }: { decoders: FilmDecoders; staging: Staging },
): Promise<void> {
  const webm = source.type === 'video/webm';
  const to = await staging.path();
  const { width, height } = source;
  const derived: Derived = { size: 'film', path: to, type: webm ? source.type : 'video/mp4', bytes: 0, width, height };
  staged.push(derived);
  const answer = await decoders.ask({ kind: 'copy', path: source.path, to, webm });
  if (!('copied' in answer)) throw new Error('The decoder answered another question.');
  derived.bytes = answer.copied.bytes;
}
