import type { ExchangePart } from '../exchange-part.js';
import { ExchangeSchool } from './exchange-school.entity.js';
import { ExchangeSchoolAcceptance } from './exchange-school-acceptance.entity.js';
import { SchoolAcceptances } from './school-acceptances.service.js';
import { SchoolsService } from './schools.service.js';

/** Schools, and what they have said in writing. */
export const schools: ExchangePart = {
  entities: [ExchangeSchool, ExchangeSchoolAcceptance],
  shared: [SchoolsService, SchoolAcceptances],
};
