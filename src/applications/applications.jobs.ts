import { defineJob } from '../platform/index.js';

/** Reminds referees and signers who have not answered; in the morning of the Americas, in the evening of Europe. */
export const remindRequests = defineJob<Record<string, never>>('applications.remind');
/** Ends the requests whose time is over. */
export const expireRequests = defineJob<Record<string, never>>('applications.expire');
