import { defineJob } from '../platform/index.js';

/** Each night: roles follow the papers, as the law's numbers of the day have it. */
export const followPapers = defineJob<Record<string, never>>('vetting.follow-papers');
