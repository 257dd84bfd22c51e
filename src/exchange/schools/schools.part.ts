import type { ExchangePart } from '../exchange-part.js';
import { AcceptanceQueries } from './acceptance.queries.js';
import { ExchangeSchool } from './exchange-school.entity.js';
import { ExchangeSchoolAcceptance } from './exchange-school-acceptance.entity.js';
import { SchoolFactsReader } from './school-facts-reader.js';
import { SchoolAcceptances } from './school-acceptances.service.js';
import { SchoolClock } from './school-clock.service.js';
import { SchoolsStart } from './schools.start.js';
import { SchoolsController } from './schools.controller.js';
import { SchoolsQueries } from './schools.queries.js';
import { SchoolsService } from './schools.service.js';

/** Schools, and what they have said in writing. */
export const schools: ExchangePart = {
  entities: [ExchangeSchool, ExchangeSchoolAcceptance],
  controllers: [SchoolsController],
  shared: [SchoolsService, SchoolAcceptances, SchoolClock],
  providers: [SchoolsQueries, AcceptanceQueries, SchoolFactsReader, SchoolsStart],
};
