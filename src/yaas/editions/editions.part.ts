import type { YaasPart } from '../yaas-part.js';
import { Edition } from './edition.entity.js';
import { EditionsQueries } from './editions.queries.js';
import { EditionsService } from './editions.service.js';
import { RuleSetVersion } from './rule-set-version.entity.js';

/** Editions and their rule sets. */
export const editions: YaasPart = {
  entities: [Edition, RuleSetVersion],
  providers: [EditionsQueries, EditionsService],
};
