import type { DraftFields } from '../entries/entry.schema.js';
import type { EntryLine } from '../entries/entry-lines.js';

/** A line that could be read: the student, the way in which they enter, and the work. */
export interface StudentLine {
  name: string;
  calledName: string | null;
  /** `YYYY-MM-DD` */
  birthDate: string;
  email: string;
  communityId: string;
  way: EntryLine;
  category: string;
  /** The work, its texts and the guardian. */
  fields: DraftFields;
  /** The language of the mails to the guardian. */
  guardianLocale: string;
  /** As `fileKey` makes it; null for a written work. */
  fileName: string | null;
}
