import type { YlsPart } from '../yls-part.js';
import { AidNews } from './aid-news.js';
import { RuledAwardsQueries } from './ruled-awards.queries.js';
import { ScholarshipsController } from './scholarships.controller.js';
import { ScholarshipsQueries } from './scholarships.queries.js';
import { ScholarshipsService } from './scholarships.service.js';
import { YlsFund } from './yls-fund.entity.js';
import { YlsGrant } from './yls-grant.entity.js';

/** Money that helps with the fee: funds, their rules, what is given. */
export const scholarships: YlsPart = {
  entities: [YlsFund, YlsGrant],
  shared: [ScholarshipsService],
  controllers: [ScholarshipsController],
  providers: [AidNews, RuledAwardsQueries, ScholarshipsQueries],
};
