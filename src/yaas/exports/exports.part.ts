import type { YaasPart } from '../yaas-part.js';
import { EntryAnnouncements } from './entry-announcements.js';

/** Everything out: files of rows, files of works, and what other systems are told. */
export const exports: YaasPart = {
  providers: [EntryAnnouncements],
};
