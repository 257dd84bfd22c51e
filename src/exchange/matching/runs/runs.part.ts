import type { ExchangePart } from '../../exchange-part.js';
import { ExchangeMatchRun } from './exchange-match-run.entity.js';
import { MatchRunsQueries } from './match-runs.queries.js';
import { MatchRuns } from './match-runs.service.js';
import { OutcomesQueries } from './outcomes.queries.js';
import { RunCheck } from './run-check.service.js';
import { RunProofs } from './run-proofs.service.js';
import { RunRetention } from './run-retention.js';

/** Plans that were kept or used: stored, proven, and made again. */
export const runs: ExchangePart = {
  entities: [ExchangeMatchRun],
  providers: [MatchRuns, MatchRunsQueries, OutcomesQueries, RunCheck, RunProofs, RunRetention],
};
