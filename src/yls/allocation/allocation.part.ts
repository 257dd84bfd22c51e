import type { YlsPart } from '../yls-part.js';
import { BoardController } from './board/board.controller.js';
import { BoardQueries } from './board/board.queries.js';
import { CastingController } from './board/casting.controller.js';
import { ChangesQueries } from './board/changes.queries.js';
import { DelegatesOnBoard } from './board/delegates.queries.js';
import { SessionPeopleQueries } from './board/session-people.queries.js';
import { CastingService } from './casting/casting.service.js';
import { YlsRole } from './casting/yls-role.entity.js';
import { YlsRolePlace } from './casting/yls-role-place.entity.js';
import { YlsPlace } from './places/yls-place.entity.js';
import { HousesService } from './lodging/houses.service.js';
import { LodgingController } from './lodging/lodging.controller.js';
import { LodgingQueries } from './lodging/lodging.queries.js';
import { LodgingService } from './lodging/lodging.service.js';
import { OwnRoomController } from './lodging/own-room.controller.js';
import { OwnRooms } from './lodging/own-room.service.js';
import { YlsChaperoneFloor } from './lodging/yls-chaperone-floor.entity.js';
import { YlsRoom } from './lodging/yls-room.entity.js';
import { YlsRoomRequest } from './lodging/yls-room-request.entity.js';
import { YlsSleeper } from './lodging/yls-sleeper.entity.js';
import { PlacesService } from './places/places.service.js';
import { ProgrammeController } from './programme/programme.controller.js';
import { ProgrammeCopy } from './programme/programme-copy.service.js';
import { ProgrammeDeskQueries } from './programme/programme-desk.queries.js';
import { ProgrammeQueries } from './programme/programme.queries.js';
import { ProgrammeService } from './programme/programme.service.js';
import { SlotsController } from './programme/slots.controller.js';
import { YlsSession } from './programme/yls-session.entity.js';
import { YlsSlot } from './programme/yls-slot.entity.js';
import { AllocationRuns } from './runs/allocation-runs.service.js';
import { RunCheck } from './runs/run-check.service.js';
import { RunRetention } from './runs/run-retention.js';
import { SessionPlans } from './runs/session-plans.service.js';
import { YlsAllocationRun } from './runs/yls-allocation-run.entity.js';
import { DelegateMarksService } from './wishes/delegate-marks.service.js';
import { WishesController } from './wishes/wishes.controller.js';
import { WishesQueries } from './wishes/wishes.queries.js';
import { WishesService } from './wishes/wishes.service.js';
import { YlsDelegate } from './wishes/yls-delegate.entity.js';
import { YlsPreference } from './wishes/yls-preference.entity.js';
import { YlsRanking } from './wishes/yls-ranking.entity.js';
import { DoorsController } from './doors/doors.controller.js';
import { DoorsQueries } from './doors/doors.queries.js';
import { ShownMails } from './shown/shown-mails.service.js';

/** The programme, what delegates wish of it, and who is where. */
export const allocation: YlsPart = {
  entities: [
    YlsSlot,
    YlsSession,
    YlsRanking,
    YlsDelegate,
    YlsPreference,
    YlsAllocationRun,
    YlsPlace,
    YlsRole,
    YlsRolePlace,
    YlsRoom,
    YlsSleeper,
    YlsChaperoneFloor,
    YlsRoomRequest,
  ],
  controllers: [
    DoorsController,
    ProgrammeController,
    SlotsController,
    BoardController,
    CastingController,
    WishesController,
    LodgingController,
    OwnRoomController,
  ],
  shared: [
    CastingService,
    DelegateMarksService,
    HousesService,
    LodgingService,
    PlacesService,
    ProgrammeQueries,
    ProgrammeService,
    RunCheck,
    SessionPlans,
    WishesQueries,
    WishesService,
  ],
  providers: [
    AllocationRuns,
    BoardQueries,
    ChangesQueries,
    DelegatesOnBoard,
    LodgingQueries,
    DoorsQueries,
    OwnRooms,
    ShownMails,
    ProgrammeCopy,
    ProgrammeDeskQueries,
    RunRetention,
    SessionPeopleQueries,
  ],
};
