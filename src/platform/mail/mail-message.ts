import type { Subject } from '../database/unit.js';
import type { Text } from '../text/text.js';

/** A mail as sentences of the catalogue; text and HTML are both made from it. */
export interface MailMessage {
  to: string;
  locale: string;
  subject: Text;
  paragraphs: readonly Text[];
  /** The one thing the reader should do; `url` is a path of the portal or an address. */
  action?: { label: Text; url: string };
  about?: Subject;
}
