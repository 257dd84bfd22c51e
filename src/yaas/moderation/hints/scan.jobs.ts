import { defineJob } from '../../../platform/index.js';

/** Looks through a submitted entry for what a person should look at. */
export const scanEntry = defineJob<{ entryId: string }>('yaas.scan_entry');

/** Entries that no scan has seen. */
export const scanMissed = defineJob<Record<string, never>>('yaas.scan_missed');
