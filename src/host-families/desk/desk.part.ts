import type { HostFamiliesPart } from '../host-families-part.js';
import { DeskController } from './desk.controller.js';
import { DeskFileQueries } from './desk-file.queries.js';
import { LettersController } from './letters.controller.js';
import { MembersOfDesk } from './members-of-desk.js';
import { DeskSeasonsController } from './seasons.controller.js';

/** Families for those who screen them. */
export const desk: HostFamiliesPart = {
  controllers: [DeskSeasonsController, DeskController, LettersController],
  providers: [DeskFileQueries, MembersOfDesk],
};
