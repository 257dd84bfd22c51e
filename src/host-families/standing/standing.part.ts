import type { HostFamiliesPart } from '../host-families-part.js';
import { StandingClock } from './standing-clock.service.js';

/** What time does to approved families. */
export const standing: HostFamiliesPart = { shared: [StandingClock] };
