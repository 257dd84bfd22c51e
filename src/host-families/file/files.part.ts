import type { HostFamiliesPart } from '../host-families-part.js';
import { HostFile } from './host-file.entity.js';
import { HostFilesQueries } from './host-files.queries.js';
import { HomesOnPaper } from './homes-on-paper.queries.js';
import { HostSeason } from './host-season.entity.js';
import { HostSeasons } from './host-seasons.queries.js';
import { HostSeasonsService } from './host-seasons.service.js';

/** A family's file for a season and its way. */
export const files: HostFamiliesPart = {
  entities: [HostSeason, HostFile],
  shared: [HomesOnPaper, HostFilesQueries, HostSeasonsService],
  providers: [HostSeasons],
};
