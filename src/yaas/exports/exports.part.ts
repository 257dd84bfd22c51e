import type { YaasPart } from '../yaas-part.js';
import { AwardsExport } from './awards-export.js';
import { ConsentsExport } from './consents-export.js';
import { EntryAnnouncements } from './entry-announcements.js';
import { ExportsApi } from './exports.api.js';
import { ExportsController } from './exports.controller.js';
import { Exports } from './exports.service.js';
import { PersonsExport } from './persons-export.js';
import { WorksArchive } from './works-archive.js';
import { WorksExport } from './works-export.js';

/** Everything out: files of rows, files of works, and what other systems are told. */
export const exports: YaasPart = {
  controllers: [ExportsController, ExportsApi],
  providers: [AwardsExport, ConsentsExport, EntryAnnouncements, Exports, PersonsExport, WorksArchive, WorksExport],
};
