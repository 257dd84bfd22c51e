import type { Text } from '../../platform/index.js';
import type { FileSummary } from '../file-summary.js';
import type { Purpose } from '../purpose.js';
import { refusalText, type RefusalReason } from '../refusal.js';

/** What came of a file that was sent. A refused file left nothing behind; `because` is what the person reads. */
export type Upload = { ok: true; file: FileSummary } | { ok: false; reason: RefusalReason; because: Text };

export const refusedUpload = (reason: RefusalReason, purpose: Purpose): Upload => ({
  ok: false,
  reason,
  because: refusalText(reason, purpose),
});
