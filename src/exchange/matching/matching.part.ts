import type { ExchangePart } from '../exchange-part.js';
import { MatchHomesQueries } from './facts/match-homes.queries.js';
import { MatchPolicies } from './facts/match-policies.queries.js';
import { MatchSchoolsQueries } from './facts/match-schools.queries.js';
import { MatchStudentsQueries } from './facts/match-students.queries.js';
import { ExchangeMatchWeights } from './weights/exchange-match-weights.entity.js';
import { MatchWeightsQueries } from './weights/match-weights.queries.js';
import { MatchWeightsService } from './weights/match-weights.service.js';
import { WeightsController } from './weights/weights.controller.js';

/** Who could live where, and how well. */
export const matching: ExchangePart = {
  entities: [ExchangeMatchWeights],
  controllers: [WeightsController],
  shared: [MatchHomesQueries, MatchPolicies, MatchStudentsQueries],
  providers: [MatchSchoolsQueries, MatchWeightsQueries, MatchWeightsService],
};
