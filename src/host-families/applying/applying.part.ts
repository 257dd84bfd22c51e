import type { HostFamiliesPart } from '../host-families-part.js';
import { ApplyingService } from './applying.service.js';
import { HostProgramme } from './host-programme.js';
import { Referees } from './referees.js';

/** What a family is asked, and its way to the application. */
export const applying: HostFamiliesPart = { shared: [ApplyingService], providers: [HostProgramme, Referees] };
