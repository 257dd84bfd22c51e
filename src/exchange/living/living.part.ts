import type { ExchangePart } from '../exchange-part.js';
import { ContactsController } from './contacts.controller.js';
import { ContactsService } from './contacts.service.js';
import { Coordinations } from './coordinations.service.js';
import { ExchangeContact } from './exchange-contact.entity.js';
import { ExchangeCoordination } from './exchange-coordination.entity.js';
import { ExchangeFollowUp } from './exchange-follow-up.entity.js';
import { ExchangeHomeVisit } from './exchange-home-visit.entity.js';
import { ExchangeLivingEvent } from './exchange-living-event.entity.js';
import { FollowUps } from './follow-ups.service.js';
import { HomeVisits } from './home-visits.service.js';
import { LivingClock } from './living-clock.service.js';
import { LivingController } from './living.controller.js';
import { LivingEvents } from './living-events.service.js';
import { LivingFileQueries } from './living-file.queries.js';
import { LivingIncidents } from './living-incidents.js';
import { LivingListQueries } from './living-list.queries.js';
import { LivingStart } from './living.start.js';

/** While a student lives with a family: talks, visits, clocks, and what follows from them. */
export const living: ExchangePart = {
  entities: [ExchangeContact, ExchangeCoordination, ExchangeFollowUp, ExchangeHomeVisit, ExchangeLivingEvent],
  controllers: [ContactsController, LivingController],
  shared: [ContactsService, Coordinations, HomeVisits, LivingClock, LivingEvents],
  providers: [FollowUps, LivingFileQueries, LivingIncidents, LivingListQueries, LivingStart],
};
