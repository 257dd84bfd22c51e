import type { YlsPart } from '../yls-part.js';
import { ReadinessService } from './readiness.service.js';

/** When a registration is complete. */
export const readiness: YlsPart = { shared: [ReadinessService] };
