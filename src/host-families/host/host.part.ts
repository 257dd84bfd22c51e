import type { HostFamiliesPart } from '../host-families-part.js';
import { FileDoorController } from './file-door.controller.js';
import { HomesController } from './homes.controller.js';
import { HostController } from './host.controller.js';
import { HostPageLinks } from './host-page-links.js';
import { MembersController } from './members.controller.js';
import { SeasonsController } from './seasons.controller.js';
import { OwnFileQueries } from './own-file.queries.js';

/** The family's own pages. */
export const host: HostFamiliesPart = {
  controllers: [FileDoorController, HostController, SeasonsController, MembersController, HomesController],
  shared: [HostPageLinks],
  providers: [OwnFileQueries],
};
