import { defineJob } from '../../platform/index.js';

/** At the opening and at the end of a ballot. One that is over already, or was cancelled, is left as it is. */
export const followBallot = defineJob<{ ballotId: string }>('yaas.follow-ballot');
