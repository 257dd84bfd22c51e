import type { Text } from '../platform/index.js';
import type { FileType } from './intake/file-types.js';
import { purposeNamed } from './purpose.js';
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
  /** When the person began to send it: what a deadline counts, within its grace. */
  startedAt: Date;
  published: boolean;
}

export function summaryOf(file: StoredFile): FileSummary {
  const { id, purpose, state, type, bytes, width, height, durationMs, refusedReason } = file;
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
    refusedReason,
    refusal,
    startedAt: file.startedAt ?? file.createdAt,
    published: file.publishedAt !== null,
  };
}
