import type { Purpose } from '../purpose.js';
import { FileRefused } from '../refusal.js';
import type { FilmDecoders } from './film-decoders.js';
import { whyNotPlayable } from './playable.js';

export interface FilmHeader {
  width: number;
  height: number;
  durationMs: number;
  /** Picture, then sound: `avc1.64001f, mp4a.40.2`. */
  codecs: string;
}

/** What the film's container tells; a film that not everyone could see is refused here, before anything is kept. @throws FileRefused */
export async function readFilmHeader(decoders: FilmDecoders, path: string, purpose: Purpose): Promise<FilmHeader> {
  const answer = await decoders.ask({ kind: 'inspect', path });
  if (!('inspected' in answer)) throw new Error('The decoder answered another question.');
  const { width, height, durationMs, video, audio } = answer.inspected;
  const obstacle = whyNotPlayable(answer.inspected);
  if (obstacle) throw new FileRefused(obstacle);
  if (durationMs > purpose.maxDurationSeconds * 1000) throw new FileRefused('too_long');
  if (width * height > purpose.maxPixels) throw new FileRefused('too_many_pixels');
  if (Math.min(width, height) < purpose.minSide) throw new FileRefused('too_small');
  return { width, height, durationMs, codecs: [video, audio].filter(Boolean).join(', ') };
}
