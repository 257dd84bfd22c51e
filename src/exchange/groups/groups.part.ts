import type { ExchangePart } from '../exchange-part.js';
import { ChaperoneRetention } from './chaperone-retention.js';
import { ChaperonesController } from './chaperones.controller.js';
import { Chaperones } from './chaperones.service.js';
import { ExchangeChaperone } from './exchange-chaperone.entity.js';
import { ExchangeGroup } from './exchange-group.entity.js';
import { ExchangeGroupSeat } from './exchange-group-seat.entity.js';
import { GroupClock } from './group-clock.service.js';
import { GroupGateFactsReader } from './group-gate-facts.js';
import { GroupListQueries } from './group-list.queries.js';
import { GroupQueries } from './group.queries.js';
import { GroupSeats } from './group-seats.service.js';
import { GroupsController } from './groups.controller.js';
import { GroupsOnTrip } from './groups-on-trip.queries.js';
import { GroupsService } from './groups.service.js';
import { GroupsStart } from './groups.start.js';

/** Groups of Youth Ambassador trips and the adults with them. */
export const groups: ExchangePart = {
  entities: [ExchangeGroup, ExchangeGroupSeat, ExchangeChaperone],
  controllers: [GroupsController, ChaperonesController],
  shared: [GroupsService, GroupSeats, Chaperones],
  providers: [
    GroupClock,
    GroupListQueries,
    GroupQueries,
    GroupsOnTrip,
    GroupGateFactsReader,
    ChaperoneRetention,
    GroupsStart,
  ],
};
