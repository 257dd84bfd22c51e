import type { JudgingPart } from '../judging-part.js';
import { JudgeBallotLine } from './judge-ballot-line.entity.js';
import { JudgeBallotVersion } from './judge-ballot-version.entity.js';
import { JudgeBallot } from './judge-ballot.entity.js';
import { Comparison } from './comparison.entity.js';

/** Judgements that weigh works against one another: in order, by points, in pairs. */
export const ballots: JudgingPart = {
  entities: [JudgeBallot, JudgeBallotLine, JudgeBallotVersion, Comparison],
};
