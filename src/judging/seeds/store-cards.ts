import { insertMany, newId, type Unit } from '../../platform/index.js';
import { Assignment } from '../assignment/assignment.entity.js';
import { Criterion } from '../round/criterion.entity.js';
import type { Round } from '../round/round.entity.js';
import { CriterionScore } from '../scoring/criterion-score.entity.js';
import { ScorecardVersion } from '../scoring/scorecard-version.entity.js';
import { Scorecard } from '../scoring/scorecard.entity.js';

/** Draws the next step on a scale, from 1. */
export type Scores = (scale: number) => number;

interface Dealt {
  cards: readonly { roundEntryId: string; roundJudgeId: string }[];
  scores: Scores;
}

/** Stores an assignment and a complete card for each, saved once, when the round closed. */
export async function storeCards(unit: Unit, round: Round, { cards, scores }: Dealt): Promise<void> {
  const positions = new Map<string, number>();
  const assignments = cards.map((card) => {
    const position = (positions.get(card.roundJudgeId) ?? 0) + 1;
    positions.set(card.roundJudgeId, position);
    return { ...card, id: newId(), position, origin: 'drawn' as const, state: 'offered' as const };
  });
  await insertMany(unit.manager, Assignment, assignments);
  await storeScores(unit, round, { assignmentIds: assignments.map(({ id }) => id), scores });
}

async function storeScores(
  unit: Unit,
  { rubricVersionId, closesAt }: Round,
  { assignmentIds, scores }: { assignmentIds: readonly string[]; scores: Scores },
): Promise<void> {
  const criteria = await unit.manager.find(Criterion, { where: { rubricVersionId }, order: { position: 'ASC' } });
  const scored = assignmentIds.map((assignmentId) => ({
    assignmentId,
    steps: criteria.map(({ id: criterionId, scale }) => ({ criterionId, step: scores(scale) })),
  }));
  const said = { version: 1, worksWell: '', tryNext: '', privateNote: '', savedAt: closesAt };
  const complete = { status: 'complete' as const, completedAt: closesAt };
  await insertMany(
    unit.manager,
    Scorecard,
    assignmentIds.map((assignmentId) => ({ assignmentId, ...said, ...complete })),
  );
  await insertMany(
    unit.manager,
    CriterionScore,
    scored.flatMap(({ assignmentId, steps }) => steps.map((step) => ({ assignmentId, ...step }))),
  );
  await insertMany(
    unit.manager,
    ScorecardVersion,
    scored.map(({ assignmentId, steps }) => ({
      assignmentId,
      ...said,
      scores: Object.fromEntries(steps.map(({ criterionId, step }) => [criterionId, step])),
    })),
  );
}
