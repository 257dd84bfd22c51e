import type { Text } from '../platform/index.js';
import type { FileType } from './intake/file-types.js';
import { kindOf, purposeNamed } from './purpose.js';
import { refusalText, type RefusalReason } from './refusal.js';
import type { StoredFile } from './stored-file.entity.js';
import type { FileState } from './stored-file.lifecycle.js';

/** What other modules may know of a file; nothing that says who sent it. */
export interface FileSummary {
  id: string;
  purpose: string;
  state: FileState;
  refusedReason: RefusalReason | null;
  /** The sentence for the person who sent it, when it was refused. */
  refusal: Text | null;
  type: FileType;
  bytes: number;
  /** Pixels. */
  width: number | null;
  height: number | null;
  durationMs: number | null;
  /** RFC 6381 where known, picture before sound: `avc1.64001f, mp4a.40.2`. */
  codecs: string | null;
  /** It is a recording or a film, and every browser can play it now. */
  playable: boolean;
  /** dHash of a picture, 64 bits as 16 hexadecimal digits; the fewer bits differ, the more alike two pictures look. */
  perceptualHash: string | null;
  /** When the person began to send it: what a deadline counts, within its grace. */
  startedAt: Date;
  /** When all of it was here. */
  arrivedAt: Date;
  published: boolean;
}

export function summaryOf(file: StoredFile): FileSummary {
  const { id, purpose, state, type, bytes, width, height, durationMs, codecs, perceptualHash, refusedReason } = file;
  const refusal = refusedReason && refusalText(refusedReason, purposeNamed(purpose));
  return {
    id,
    purpose,
    state,
    type,
    bytes,
    width,
    height,
    durationMs,
    codecs,
    playable: state === 'ready' && ['audio', 'film'].includes(kindOf(type)),
    perceptualHash,
    refusedReason,
    refusal,
    startedAt: file.startedAt ?? file.createdAt,
    arrivedAt: file.createdAt,
    published: file.publishedAt !== null,
  };
}
