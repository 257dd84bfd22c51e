import type { HostFamiliesPart } from '../host-families-part.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';
import { ApplicationParts } from './application-parts.js';
import { ApplyingService } from './applying.service.js';
import { HostProgramme } from './host-programme.js';
import { Referees } from './referees.js';

/** What a family is asked, and its way to the application. */
export const applying: HostFamiliesPart = {
  shared: [ApplyingService],
  providers: [ApplicationParts, HostFactsQueries, HostProgramme, Referees],
};
