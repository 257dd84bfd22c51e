import type { JudgingPart } from '../judging-part.js';
import { DeliberationNote } from './deliberation-note.entity.js';
import { Deliberation } from './deliberation.entity.js';
import { RoomController } from './room.controller.js';
import { RoomQueries } from './room.queries.js';
import { RoomService } from './room.service.js';
import { RoomWorkQueries } from './room-work.queries.js';
import { RoomWorksController } from './room-works.controller.js';
import { TiesController } from './ties.controller.js';

/** Where a jury talks before places are decided. */
export const room: JudgingPart = {
  entities: [Deliberation, DeliberationNote],
  controllers: [RoomController, RoomWorksController, TiesController],
  providers: [RoomService, RoomQueries, RoomWorkQueries],
};
