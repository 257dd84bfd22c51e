import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/index.js';
import { notWithheld } from '../conflicts/withheld.js';
import type { Round } from '../round/round.entity.js';
import { isBehind } from './behind.js';

/** A judge who has done less than the time that has passed. */
export interface BehindJudge {
  roundJudgeId: string;
  accountId: string;
  cards: number;
  complete: number;
  remindedAt: Date | null;
  /** Whether the last reminder is a day old. */
  mayRemind: boolean;
}

export interface RoundPace {
  cards: number;
  complete: number;
}

/** Cards of works that take part. */
const given = `assignment a JOIN round_entry e ON e.id = a.round_entry_id AND e.withdrawn_at IS NULL
  LEFT JOIN scorecard s ON s.assignment_id = a.id`;

/** How far judges are. The caller has made sure that the actor runs the round. */
@Injectable()
export class PaceQueries {
  /** Complete cards of all that were given out; those of works that are withheld from the actor are in neither number. */
  async ofRound(manager: EntityManager, actor: Actor, roundId: string): Promise<RoundPace> {
    const [pace] = await manager.query<RoundPace[]>(
      `SELECT count(*)::int AS cards, count(*) FILTER (WHERE s.status = 'complete')::int AS complete
         FROM ${given} WHERE e.round_id = $1 AND a.state = 'offered' AND ${notWithheld('$2', 'e.id')}`,
      [roundId, actor.accountId],
    );
    return pace!;
  }

  /** In the order of invitation. */
  async behind(manager: EntityManager, { id, opensAt, closesAt }: Round, now: Date): Promise<BehindJudge[]> {
    const seats = await manager.query<(Omit<BehindJudge, 'mayRemind'> & { nextAt: Date | null })[]>(
      `SELECT j.id AS "roundJudgeId", j.account_id AS "accountId", own.cards, own.complete, last.sent_at AS "remindedAt", last.next_at AS "nextAt"
         FROM round_judge j
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS cards, count(*) FILTER (WHERE s.status = 'complete')::int AS complete
             FROM ${given} WHERE a.round_judge_id = j.id AND a.state = 'offered') own
         LEFT JOIN LATERAL (
           SELECT sent_at, next_at FROM judge_reminder m WHERE m.round_judge_id = j.id ORDER BY sent_at DESC LIMIT 1) last ON true
        WHERE j.round_id = $1 AND j.state = 'accepted' ORDER BY j.invited_at, j.id`,
      [id],
    );
    return seats
      .filter(({ cards, complete }) => isBehind({ cards, complete, opensAt, closesAt }, now))
      .map(({ nextAt, ...seat }) => ({ ...seat, mayRemind: !nextAt || nextAt <= now }));
  }
}
