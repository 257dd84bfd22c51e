import { defineJob } from '../platform/index.js';

/** Every hour: who is in a thread follows from what they are. */
export const followStanding = defineJob<Record<string, never>>('messages.follow-standing');

/** Tells one person that something waits for them, without a word of it. */
export const tellOfMessages = defineJob<{ threadId: string; accountId: string }>('messages.tell');

/** Each night: threads that fell silent are closed, and what is old enough is forgotten. */
export const forgetThreads = defineJob<Record<string, never>>('messages.forget');
