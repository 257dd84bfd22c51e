import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Work, type Actor } from '../../platform/index.js';
import { atLeastThree } from '../conflicts/at-least-three.js';
import { OfficialsService } from '../conflicts/officials.service.js';
import { notWithheld, withheldFrom } from '../conflicts/withheld.js';
import type { RoundJudgeState } from '../jury/round-judge.entity.js';
import { loadRound } from './load-round.js';
import { REACHED, reachOf } from './reached.sql.js';
import type { Round } from './round.entity.js';
import type { RoundState } from './round-state.js';

export interface RoundLine {
  id: string;
  name: string;
  state: RoundState;
  opensAt: Date;
  closesAt: Date;
  timeZone: string;
  works: number;
  judges: number;
  /** Cards given out, and complete ones among them. */
  cards: number;
  complete: number;
}

const NEWEST = 'ORDER BY r.opens_at DESC, r.id DESC LIMIT 200';

/** A judge's progress; staff know who they are. */
export interface JudgeProgress {
  roundJudgeId: string;
  name: string;
  email: string;
  state: RoundJudgeState;
  /** Works that the judge may not look at; null for an official with a conflict when they are fewer than three. */
  conflicts: number | null;
  cards: number;
  begun: number;
  complete: number;
}

/** A work that does not have all its cards yet. */
export interface IncompleteWork {
  code: string;
  pool: string;
  judges: number;
  complete: number;
}

/** A round from which works go on to another. */
export interface EarlierRound {
  id: string;
  name: string;
  sequence: number;
  programme: string;
  editionId: string;
  levelId: string;
  category: string;
}

/** What the programme's staff see of rounds. */
@Injectable()
export class RoundQueries {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
    private readonly officials: OfficialsService,
  ) {}

  /** Newest first, of the editions and competitions that the actor runs. Works that are withheld from the actor are counted nowhere. */
  async rounds(actor: Actor): Promise<RoundLine[]> {
    const reach = reachOf(actor);
    const ids = await this.work
      .read()
      .query<{ id: string }[]>(`SELECT r.id FROM round r WHERE ${REACHED} ${NEWEST}`, reach);
    await this.officials.compare(
      actor,
      ids.map(({ id }) => id),
    );
    return this.work.read().query<RoundLine[]>(
      `SELECT r.id, r.name, r.state, r.opens_at AS "opensAt", r.closes_at AS "closesAt", r.time_zone AS "timeZone",
              (SELECT count(*)::int FROM round_entry e WHERE e.round_id = r.id AND e.withdrawn_at IS NULL AND ${notWithheld('$4', 'e.id')}) AS works,
              (SELECT count(*)::int FROM round_judge j WHERE j.round_id = r.id AND j.state = 'accepted') AS judges,
              given.cards, given.complete
         FROM round r
         CROSS JOIN LATERAL (
           SELECT count(*)::int AS cards, count(*) FILTER (WHERE s.status = 'complete')::int AS complete
             FROM round_judge j JOIN assignment a ON a.round_judge_id = j.id LEFT JOIN scorecard s ON s.assignment_id = a.id
            WHERE j.round_id = r.id AND a.state = 'offered' AND ${notWithheld('$4', 'a.round_entry_id')}) AS given
        WHERE ${REACHED} ${NEWEST}`,
      [...reach, actor.accountId],
    );
  }

  /** Rounds that another may follow: those that let works go on, newest first. */
  leadingOn(actor: Actor): Promise<EarlierRound[]> {
    return this.work.read().query<EarlierRound[]>(
      `SELECT r.id, r.name, r.sequence, r.programme, r.edition_id AS "editionId", r.level_id AS "levelId", r.category FROM round r
        WHERE r.advancement IS NOT NULL AND r.state <> 'cancelled' AND ${REACHED}
        ORDER BY r.opens_at DESC, r.id DESC LIMIT 100`,
      reachOf(actor),
    );
  }

  /** For a page about it: the actor is compared with its works first. @throws NotFound when the actor runs no such round. */
  async round(actor: Actor, id: string): Promise<Round> {
    const round = await loadRound(this.work.read(), actor, id);
    await this.officials.compare(actor, [id]);
    return round;
  }

  /** The whole jury in the order of invitation. The caller has made sure that the actor runs the round. */
  async jury(actor: Actor, roundId: string): Promise<JudgeProgress[]> {
    const seats = await this.work.read().query<(Omit<JudgeProgress, 'name' | 'email'> & { accountId: string })[]>(
      `SELECT j.id AS "roundJudgeId", j.account_id AS "accountId", j.state,
              (SELECT count(DISTINCT c.round_entry_id)::int FROM judge_conflict c
                WHERE c.round_judge_id = j.id AND ${notWithheld('$2', 'c.round_entry_id')}) AS conflicts,
              count(a.id) FILTER (WHERE a.state = 'offered')::int AS cards,
              count(s.assignment_id) FILTER (WHERE a.state = 'offered' AND s.status = 'incomplete')::int AS begun,
              count(s.assignment_id) FILTER (WHERE a.state = 'offered' AND s.status = 'complete')::int AS complete
         FROM round_judge j
         LEFT JOIN (assignment a JOIN round_entry e ON e.id = a.round_entry_id AND e.withdrawn_at IS NULL AND ${notWithheld('$2', 'e.id')})
           ON a.round_judge_id = j.id
         LEFT JOIN scorecard s ON s.assignment_id = a.id
        WHERE j.round_id = $1 GROUP BY j.id ORDER BY j.invited_at, j.id`,
      [roundId, actor.accountId],
    );
    const people = new Map((await this.accounts.holders('judge', roundId)).map((person) => [person.id, person]));
    const isTied = (await withheldFrom(this.work.read(), actor.accountId, roundId)).size > 0;
    return seats.map((seat) => {
      const { displayName: name = '', email = '' } = people.get(seat.accountId) ?? {};
      const conflicts = isTied ? atLeastThree(seat.conflicts ?? 0, seat.conflicts) : seat.conflicts;
      return Object.assign(seat, { name, email, conflicts });
    });
  }

  /** Works that lack cards, those that lack most first. */
  incomplete(actor: Actor, roundId: string): Promise<IncompleteWork[]> {
    return this.work.read().query<IncompleteWork[]>(
      `SELECT e.judging_code AS code, e.pool, count(a.id)::int AS judges,
              count(s.assignment_id) FILTER (WHERE s.status = 'complete')::int AS complete
         FROM round_entry e JOIN round r ON r.id = e.round_id
         LEFT JOIN assignment a ON a.round_entry_id = e.id AND a.state = 'offered' LEFT JOIN scorecard s ON s.assignment_id = a.id
        WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND ${notWithheld('$2', 'e.id')}
        GROUP BY e.id, r.id HAVING count(s.assignment_id) FILTER (WHERE s.status = 'complete') < r.judges_per_entry
        ORDER BY complete, e.judging_code LIMIT 500`,
      [roundId, actor.accountId],
    );
  }
}
