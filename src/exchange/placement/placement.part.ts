import type { ExchangePart } from '../exchange-part.js';
import { AlternateSources } from './alternate-sources.js';
import { Asking } from './asking.service.js';
import { Departures } from './departures.service.js';
import { PlacementsController } from './desk/desk.controller.js';
import { PlacementsDesk } from './desk/desk.queries.js';
import { Disclosures } from './disclosures.service.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { FamilyDecisions } from './family-decisions.service.js';
import { HomesAhead } from './homes-ahead.service.js';
import { HostDecisions } from './host-decisions.service.js';
import { ExchangePlacementAnswer } from './placement-answer.entity.js';
import { PlacementClock } from './placement-clock.service.js';
import { PlacementFactsReader } from './placement-facts.queries.js';
import { PlacementMails } from './placement-mails.js';
import { PlacementMoves } from './placement-moves.service.js';
import { PlacementStart } from './placement.start.js';
import { PlacementThreadOpening } from './placement-thread-opening.js';
import { PlacementThreads } from './placement-threads.js';
import { PlacementsQueries } from './placements.queries.js';
import { PlacementsService } from './placements.service.js';
import { Proposals } from './proposals.service.js';
import { TravelHomes } from './travel-homes.queries.js';

/** Students in beds of homes: who proposes, who agrees, who confirms. */
export const placements: ExchangePart = {
  entities: [ExchangePlacement, ExchangePlacementAnswer],
  controllers: [PlacementsController],
  shared: [PlacementsService, PlacementsQueries, HostDecisions, FamilyDecisions, AlternateSources],
  providers: [
    Asking,
    Departures,
    Disclosures,
    HomesAhead,
    PlacementClock,
    PlacementFactsReader,
    PlacementMails,
    PlacementMoves,
    PlacementStart,
    PlacementThreadOpening,
    PlacementThreads,
    PlacementsDesk,
    Proposals,
    TravelHomes,
  ],
};
