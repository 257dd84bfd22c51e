import type { YlsPart } from '../../yls-part.js';
import { BadgesController } from './badges.controller.js';
import { BadgeQueries } from './badges.queries.js';

/** Badges on paper. */
export const badges: YlsPart = {
  controllers: [BadgesController],
  providers: [BadgeQueries],
};
