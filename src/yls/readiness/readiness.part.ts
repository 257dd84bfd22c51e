import type { YlsPart } from '../yls-part.js';
import { DoorStops } from './door-stops.js';
import { ReadinessService } from './readiness.service.js';

/** When a registration is complete. */
export const readiness: YlsPart = { shared: [DoorStops, ReadinessService] };
