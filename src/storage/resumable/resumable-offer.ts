import type { Actor } from '../../platform/index.js';
import type { Purpose } from '../purpose.js';

/** What a page needs to send its file in pieces; `FileField` takes it. */
export interface ResumableOffer {
  endpoint: string;
  purpose: string;
  subject: string;
  /** Keeps apart what several people leave on one device. */
  keeper: string;
}

export const resumablePath = '/files/resumable';

/**
 * Offers the page's reader to send the file in pieces. The route that takes the form must be behind `uploadTo(purpose)`, and the subject
 * be its `:id`; the programme says through `UploadSubjects` for which subjects the reader may send.
 */
export const resumable = (actor: Actor, purpose: Purpose, subject: string): ResumableOffer => ({
  endpoint: resumablePath,
  purpose: purpose.name,
  subject,
  keeper: actor.accountId ?? '',
});
