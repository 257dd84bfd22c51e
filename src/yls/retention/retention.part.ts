import type { YlsPart } from '../yls-part.js';
import { RegistrationRetention } from './registration-retention.js';

/** What is taken away two years after a summit. */
export const forgetting: YlsPart = { providers: [RegistrationRetention] };
