import { defineJob } from '../platform/index.js';

/** At the end of a round's window. A round that is closed already, or was cancelled, is left as it is. */
export const closeRound = defineJob<{ roundId: string }>('judging.close-round');
