import type { Text } from '../platform/index.js';
import { fileTypes } from './intake/file-types.js';
import type { Purpose } from './purpose.js';

/** Why a file is not taken. Each has its sentence, `storage.refused.<reason>`, which says what to do. */
export type RefusalReason =
  | 'missing'
  | 'empty'
  | 'too_large'
  | 'wrong_type'
  | 'svg'
  | 'animated'
  | 'too_many_pixels'
  | 'too_small'
  | 'too_long'
  | 'video'
  | 'film_codec'
  | 'film_sound'
  | 'no_picture'
  | 'damaged'
  | 'protected'
  | 'no_text'
  | 'too_much_text'
  | 'infected'
  | 'interrupted'
  | 'unfinished'
  | 'too_many'
  | 'not_processed';

/** The content is at fault, not the portal: the person is told why, and nothing is kept. */
export class FileRefused extends Error {
  constructor(readonly reason: RefusalReason) {
    super(`The file is refused: ${reason}.`);
  }
}

/** The sentence that a person reads, with the limits of this purpose. */
export function refusalText(reason: RefusalReason, purpose: Purpose): Text {
  return {
    key: `storage.refused.${reason}`,
    params: {
      megabytes: Math.round((purpose.maxBytes / 1_000_000) * 10) / 10,
      megapixels: Math.round(purpose.maxPixels / 1_000_000),
      side: purpose.minSide,
      uploads: purpose.maxUnderWay,
      minutes: Math.round(purpose.maxDurationSeconds / 60),
      types: purpose.types.map((type) => fileTypes[type].name).join(', '),
    },
  };
}
