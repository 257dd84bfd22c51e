import type { YaasPart } from '../yaas-part.js';
import { EnteringBatch } from './entering-batch.entity.js';
import { EnteringFile } from './entering-file.entity.js';
import { EnteringInvitation } from './entering-invitation.entity.js';
import { EnteringLine } from './entering-line.entity.js';
import { EntryHandover } from './entry-handover.entity.js';

/** Entering for others: many students from a spreadsheet, or a child under 13. */
export const others: YaasPart = {
  entities: [EnteringBatch, EnteringFile, EnteringInvitation, EnteringLine, EntryHandover],
};
