import type { YaasPart } from '../yaas-part.js';
import { SeasonController } from './season.controller.js';
import { SeasonQueries } from './season.queries.js';

/** The season as programme staff see it. */
export const season: YaasPart = {
  controllers: [SeasonController],
  providers: [SeasonQueries],
};
