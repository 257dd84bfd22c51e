import { Injectable } from '@nestjs/common';
import { Conflict, Work, type Actor, type Unit } from '../../platform/index.js';
import { lockRound } from '../round/load-round.js';
import type { Round } from '../round/round.entity.js';
import { FeedbackDelivery } from './feedback-delivery.js';
import { OF_THE_ROUND, OPEN_TO_READER, WORDS_OF_JUDGES } from './feedback.sql.js';
import { mayReadFeedback } from './feedback.rules.js';
import { FeedbackReview, type Verdict } from './feedback-review.entity.js';

/** What somebody makes of a judge's words. */
export interface Review {
  assignmentId: string;
  /** Version of the card that they read. */
  version: number;
  verdict: Verdict;
  /** As the family is to read it; nothing when it is held back. */
  worksWell: string;
  tryNext: string;
  reason: string | null;
}

interface StandingWords {
  assignmentId: string;
  workId: string;
  version: number;
  worksWell: string;
  tryNext: string;
}

/** Judges' words pass through somebody's hands before a family reads them. */
@Injectable()
export class FeedbackService {
  constructor(
    private readonly work: Work,
    private readonly delivery: FeedbackDelivery,
  ) {}

  /** @throws NotFound; Conflict while the jury is at work, or when the judge has changed the card since it was read */
  review(actor: Actor, roundId: string, review: Review): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const round = await readable(unit, roundId);
      const [words] = await standing(unit, round, [review.assignmentId]);
      if (words?.version !== review.version) throw new Conflict([], { key: 'judging.feedback.changed' });
      await this.keep(unit, round, [{ ...review, workId: words.workId }]);
    });
  }

  /** Lets these through as their judges wrote them; those that changed since they were shown keep waiting. @returns how many */
  passAll(actor: Actor, roundId: string, shown: readonly Pick<Review, 'assignmentId' | 'version'>[]): Promise<number> {
    return this.work.run(actor, async (unit) => {
      const round = await readable(unit, roundId);
      const versions = new Map(shown.map(({ assignmentId, version }) => [assignmentId, version]));
      const words = await standing(unit, round, [...versions.keys()]);
      const same = words.filter(({ assignmentId, version }) => versions.get(assignmentId) === version);
      await this.keep(
        unit,
        round,
        same.map((one) => ({ ...one, verdict: 'passed', reason: null })),
      );
      return same.length;
    });
  }

  /** After the release what is let through, or held back, shows at once. */
  private async keep(unit: Unit, round: Round, reviews: readonly (Review & { workId: string })[]): Promise<void> {
    for (const { assignmentId, version: cardVersion, workId: _, ...said } of reviews) {
      const read = { reviewedBy: unit.actor.accountId!, reviewedAt: unit.now };
      await unit.manager.upsert(FeedbackReview, { assignmentId, cardVersion, ...said, ...read }, ['assignmentId']);
      await unit.record('feedback.reviewed', { type: 'assignment', id: assignmentId }, { verdict: said.verdict });
    }
    await this.delivery.renew(
      unit,
      round,
      reviews.map(({ workId }) => workId),
    );
  }
}

async function readable(unit: Unit, roundId: string): Promise<Round> {
  const round = await lockRound(unit, roundId);
  const [refusal] = mayReadFeedback(round.state);
  if (refusal) throw new Conflict([refusal], refusal.because);
  return round;
}

function standing(unit: Unit, round: Round, assignmentIds: readonly string[]): Promise<StandingWords[]> {
  return unit.manager.query<StandingWords[]>(
    `SELECT a.id AS "assignmentId", e.work_id AS "workId", s.version, s.works_well AS "worksWell", s.try_next AS "tryNext"
       FROM ${WORDS_OF_JUDGES} WHERE ${OF_THE_ROUND} AND ${OPEN_TO_READER} AND a.id = ANY($3) ORDER BY a.id`,
    [round.id, unit.actor.accountId, assignmentIds],
  );
}
