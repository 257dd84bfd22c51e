import { Injectable } from '@nestjs/common';
import { NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import { OwnCalibrationQueries } from '../calibration/own-calibration.queries.js';
import type { Localized } from '../round/localized.js';
import { scoresCards } from '../round/mode.js';
import { nextIn, orderOf, type WayStep } from './way.js';
import { judgeOwnWorks, OWN_ORDER, judgeRounds, type JudgeRoundRow, type OwnWork } from './judge-card.projection.js';

/** How often a judge gave each step of a criterion; `counts[0]` is the lowest step. */
export interface OwnDistribution {
  label: Localized;
  counts: number[];
}

export interface JudgeDesk {
  /** The judge's own account. */
  account: string;
  round: JudgeRoundRow;
  works: OwnWork[];
  /** The same with the anchor that comes again. */
  way: WayStep[];
  distribution: OwnDistribution[];
  /** Where to go on: address of the first step of the judge's own order that is not scored. */
  next: string | null;
}

/** What a judge sees of their own rounds. */
@Injectable()
export class JudgeDeskQueries {
  constructor(
    private readonly work: Work,
    private readonly calibration: OwnCalibrationQueries,
  ) {}

  rounds(actor: Actor): Promise<JudgeRoundRow[]> {
    return this.readRounds(actor, {
      where: 'j.account_id = $1',
      parameters: [actor.accountId],
      orderBy: 'r.closes_at DESC, r.id',
    });
  }

  /** @throws NotFound when the actor has no seat on that jury. */
  async desk(actor: Actor, roundId: string): Promise<JudgeDesk> {
    const reading = { where: 'j.account_id = $1 AND j.round_id = $2', parameters: [actor.accountId, roundId] };
    const [round] = await this.readRounds(actor, reading);
    if (!round) throw new NotFound();
    const works = await this.ownWorks(actor, roundId);
    const repeat = round.calibration === 'done' ? await this.calibration.repeat(actor, roundId) : null;
    const way = orderOf({ roundId, works, repeat });
    const distribution = await this.distribution(actor, round);
    return { account: actor.accountId!, round, works, way, next: nextIn(way), distribution };
  }

  /** In the judge's own order. */
  ownWorks(actor: Actor, roundId: string): Promise<OwnWork[]> {
    const reading = {
      where: 'j.account_id = $1 AND j.round_id = $2',
      parameters: [actor.accountId, roundId],
      orderBy: OWN_ORDER,
    };
    return readRows(this.work.read(), actor, { projection: judgeOwnWorks, reading });
  }

  private readRounds(
    actor: Actor,
    reading: { where: string; parameters: unknown[]; orderBy?: string },
  ): Promise<JudgeRoundRow[]> {
    return readRows(this.work.read(), actor, { projection: judgeRounds, reading });
  }

  /** How the judge has scored in the round so far; nothing where cards have no scores. */
  async distribution(
    actor: Actor,
    round: Pick<JudgeRoundRow, 'roundId' | 'rubricVersionId' | 'mode'>,
  ): Promise<OwnDistribution[]> {
    if (!scoresCards(round.mode)) return [];
    return this.work.read().query<OwnDistribution[]>(
      `SELECT c.label, array_agg(COALESCE(given.times, 0) ORDER BY scale.step) AS counts
         FROM criterion c CROSS JOIN generate_series(1, c.scale) AS scale (step)
         LEFT JOIN (
           SELECT k.criterion_id, k.step, count(*)::int AS times
             FROM criterion_score k JOIN assignment a ON a.id = k.assignment_id JOIN round_judge j ON j.id = a.round_judge_id
            WHERE j.account_id = $1 AND j.round_id = $2 AND a.state = 'offered' GROUP BY k.criterion_id, k.step) AS given
           ON given.criterion_id = c.id AND given.step = scale.step
        WHERE c.rubric_version_id = $3 GROUP BY c.id ORDER BY c.position`,
      [actor.accountId, round.roundId, round.rubricVersionId],
    );
  }
}
