import type { YaasPart } from '../yaas-part.js';
import { EntryFile } from './entry-file.entity.js';
import { ShownFiles } from './shown-files.js';
import { EntryText } from './entry-text.entity.js';
import { RevisionFile } from './revision-file.entity.js';
import { RevisionText } from './revision-text.entity.js';
import { WorkUploads } from './work-uploads.js';
import { WorkFilesService } from './work-files.service.js';
import { WorkQueries } from './work.queries.js';

/** Kinds of work, with their views and companions. */
export const works: YaasPart = {
  entities: [EntryFile, EntryText, RevisionFile, RevisionText],
  providers: [ShownFiles, WorkFilesService, WorkQueries, WorkUploads],
};
