import type { YlsPart } from '../../yls-part.js';
import { Announcements } from './announcements.service.js';
import { NewsController } from './news.controller.js';
import { News } from './news.queries.js';
import { YlsAnnouncement } from './yls-announcement.entity.js';

/** What groups are told. */
export const news: YlsPart = {
  entities: [YlsAnnouncement],
  controllers: [NewsController],
  shared: [Announcements, News],
};
