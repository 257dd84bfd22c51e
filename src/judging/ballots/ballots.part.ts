import type { JudgingPart } from '../judging-part.js';
import { BallotQueries } from './ballot.queries.js';
import { BallotsController } from './ballots.controller.js';
import { BallotsService } from './ballots.service.js';
import { Comparison } from './comparison.entity.js';
import { ComparisonsController } from './comparisons.controller.js';
import { ComparisonsService } from './comparisons.service.js';
import { JudgeBallotLine } from './judge-ballot-line.entity.js';
import { JudgeBallotVersion } from './judge-ballot-version.entity.js';
import { JudgeBallot } from './judge-ballot.entity.js';
import { PairQueries } from './pair.queries.js';

/** Judgements that weigh works against one another: in order, by points, in pairs. */
export const ballots: JudgingPart = {
  entities: [JudgeBallot, JudgeBallotLine, JudgeBallotVersion, Comparison],
  controllers: [BallotsController, ComparisonsController],
  shared: [BallotsService, ComparisonsService, BallotQueries, PairQueries],
};
