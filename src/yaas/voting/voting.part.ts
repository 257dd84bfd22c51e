import type { YaasPart } from '../yaas-part.js';
import { AnomaliesQueries } from './anomalies.queries.js';
import { BallotClock } from './ballot-clock.js';
import { BallotResult } from './ballot-result.entity.js';
import { Ballot } from './ballot.entity.js';
import { BallotQueries } from './ballot.queries.js';
import { BallotsController } from './ballots.controller.js';
import { BallotsQueries } from './ballots.queries.js';
import { BallotsService } from './ballots.service.js';
import { VoteLink } from './vote-link.entity.js';
import { VoteTokens } from './vote-tokens.js';
import { Vote } from './vote.entity.js';
import { VoterKeyring } from './voter-keys.js';
import { VotesService } from './votes.service.js';
import { VotingController } from './voting.controller.js';

/** People’s choice. */
export const voting: YaasPart = {
  entities: [Ballot, BallotResult, Vote, VoteLink],
  controllers: [BallotsController, VotingController],
  providers: [
    AnomaliesQueries,
    BallotClock,
    BallotQueries,
    BallotsQueries,
    BallotsService,
    VoterKeyring,
    VotesService,
    VoteTokens,
  ],
};
