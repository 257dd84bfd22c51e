import { Injectable } from '@nestjs/common';
import { Clock, Work } from '../../platform/index.js';
import { BURST_SECONDS, type VoteGroup } from './vote-group.js';

/** Votes that a person should look at; never whom they are for. */
export interface Anomaly extends VoteGroup {
  votes: number;
  asideVotes: number;
  firstAt: Date;
  lastAt: Date;
}

/** What staff see of a ballot before its count: whether people vote, and what looks strange. */
export interface BallotWatch {
  votes: number;
  asideVotes: number;
  anomalies: Anomaly[];
}

/** A group is strange from so many votes on; a burst also against the ballot's usual pace. */
const FROM_VOTES = { network: 10, domain: 20, burst: 20 } as const;
const TIMES_THE_USUAL = 5;

/** Looks for votes that people did not cast. */
@Injectable()
export class AnomaliesQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async of(ballotId: string): Promise<BallotWatch> {
    const [sum] = await this.work
      .read()
      .query<{ votes: number; asideVotes: number }[]>(
        `SELECT count(*)::int AS votes, count(set_aside_at)::int AS "asideVotes" FROM vote WHERE ballot_id = $1`,
        [ballotId],
      );
    const anomalies = await this.work.read().query<Anomaly[]>(strange, [ballotId, this.clock.now()]);
    return { ...sum!, anomalies };
  }
}

const counted = `count(*)::int AS votes, count(set_aside_at)::int AS "asideVotes", min(cast_at) AS "firstAt", max(cast_at) AS "lastAt"`;

const strange = `
  WITH mine AS (SELECT * FROM vote WHERE ballot_id = $1),
  spans AS (
    SELECT to_timestamp(floor(extract(epoch FROM cast_at) / ${BURST_SECONDS}) * ${BURST_SECONDS}) AS span, ${counted} FROM mine GROUP BY 1),
  usual AS (
    SELECT (SELECT count(*) FROM mine) / greatest(1, extract(epoch FROM least($2, closes_at) - opens_at) / ${BURST_SECONDS}) AS votes FROM ballot WHERE id = $1)
  SELECT 'network' AS kind, network_key AS key, ${counted} FROM mine GROUP BY network_key HAVING count(*) >= ${FROM_VOTES.network}
  UNION ALL
  SELECT 'domain', domain_key, ${counted} FROM mine WHERE domain_key <> 'provider' GROUP BY domain_key HAVING count(*) >= ${FROM_VOTES.domain}
  UNION ALL
  SELECT 'burst', to_char(s.span AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), s.votes, s."asideVotes", s."firstAt", s."lastAt" FROM spans s, usual u
   WHERE s.votes >= ${FROM_VOTES.burst} AND s.votes >= ${TIMES_THE_USUAL} * u.votes
   ORDER BY votes DESC, kind, key LIMIT 100`;
