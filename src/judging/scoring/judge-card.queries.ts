import { Injectable } from '@nestjs/common';
import { NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import { BallotQueries, type BallotBeside } from '../ballots/ballot.queries.js';
import type { Localized } from '../round/localized.js';
import { scoresCards } from '../round/mode.js';
import { OwnCalibrationQueries, type OwnRepeat } from '../calibration/own-calibration.queries.js';
import { ConcernsQueries, type OwnConcern } from '../concerns/concerns.queries.js';
import { answersOf, type Answers } from './answers.js';
import { BlindCopies, type BlindCopy } from './blind-copies.js';
import { JudgeDeskQueries, type OwnDistribution } from './judge-desk.queries.js';
import { judgeCard, type JudgeCardRow, type OwnWork } from './judge-card.projection.js';

/** A criterion with the step that the judge gave, if any. */
export interface CardCriterion {
  id: string;
  label: Localized;
  /** Its share of the whole, in hundredths, rounded. */
  percent: number;
  scale: number;
  anchors: Localized[];
  step: number | null;
}

export interface JudgeCard extends BlindCopy {
  /** The judge's own account. */
  account: string;
  card: Omit<JudgeCardRow, 'workId'>;
  /** None where works are weighed against one another. */
  criteria: CardCriterion[];
  /** Where the work stands among the others in hand; null where it bears a card of its own, or is compared in pairs. */
  ballot: BallotBeside | null;
  /** The judge's own works in their own order: this one among them. */
  works: OwnWork[];
  /** The anchor that comes again among the last of them; null where there is none. */
  repeat: OwnRepeat | null;
  /** How the judge has scored in the round so far. */
  distribution: OwnDistribution[];
  /** What the judge flagged. */
  concerns: OwnConcern[];
}

/** What is saved on the card, as its form's fields. */
export function answersOfCard({ card, criteria }: Pick<JudgeCard, 'card' | 'criteria'>): Answers {
  const given = criteria.flatMap(({ id, step }): [string, number][] => (step === null ? [] : [[id, step]]));
  return answersOf({ ...card, scores: Object.fromEntries(given) });
}

/** The scoring page's model, in a fixed number of queries however many works a judge has. */
@Injectable()
export class JudgeCardQueries {
  constructor(
    private readonly work: Work,
    private readonly copies: BlindCopies,
    private readonly desks: JudgeDeskQueries,
    private readonly ballots: BallotQueries,
    private readonly concerns: ConcernsQueries,
    private readonly calibration: OwnCalibrationQueries,
  ) {}

  /** @throws NotFound when the assignment is not the actor's own, or not in sight. */
  async card(actor: Actor, assignmentId: string): Promise<JudgeCard> {
    const reading = { where: 'a.id = $1 AND j.account_id = $2', parameters: [assignmentId, actor.accountId] };
    const [row] = await readRows(this.work.read(), actor, { projection: judgeCard, reading });
    if (!row) throw new NotFound();
    const { workId: _, ...card } = row;
    return {
      account: actor.accountId!,
      card,
      criteria: await this.criteria(row),
      ballot: scoresCards(row.mode) ? null : await this.ballots.beside(actor, row.roundId, assignmentId),
      ...(await this.copies.of(row)),
      works: await this.desks.ownWorks(actor, row.roundId),
      repeat: row.calibrated ? await this.calibration.repeat(actor, row.roundId) : null,
      distribution: await this.desks.distribution(actor, row),
      concerns: await this.concerns.own(actor, assignmentId),
    };
  }

  /** None where works are weighed against one another. */
  private async criteria({ mode, rubricVersionId, assignmentId }: JudgeCardRow): Promise<CardCriterion[]> {
    if (!scoresCards(mode)) return [];
    return this.work.read().query<CardCriterion[]>(
      `SELECT c.id, c.label, round(100.0 * c.parts / v.parts)::int AS percent, c.scale, c.anchors, k.step
         FROM criterion c JOIN rubric_version v ON v.id = c.rubric_version_id
         LEFT JOIN criterion_score k ON k.criterion_id = c.id AND k.assignment_id = $2
        WHERE c.rubric_version_id = $1 ORDER BY c.position`,
      [rubricVersionId, assignmentId],
    );
  }
}
