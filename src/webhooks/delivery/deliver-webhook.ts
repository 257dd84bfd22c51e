import { defineJob } from '../../platform/index.js';

/** With the queue's growing pauses the last of twelve tries comes after some six hours. */
export const deliverWebhook = defineJob<{ deliveryId: string }>('webhook.deliver', { retries: 12 });
