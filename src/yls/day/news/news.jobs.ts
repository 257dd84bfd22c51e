import { defineJob } from '../../../platform/index.js';

/** An announcement goes out by mail. */
export const tellNews = defineJob<{ announcementId: string }>('yls.tell-news');
