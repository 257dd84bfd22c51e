import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import type { Localized } from '../round/localized.js';
import type { Anchor } from './anchor.entity.js';
import type { AnchorTurn } from './anchor-card.entity.js';
import { criteriaOf, type AskedCriterion } from './anchors.queries.js';
import { anchorsOf } from './anchors.service.js';
import type { CalibrationSeat } from './own-calibration.queries.js';
import { distanceOf, panelOf, type Distance, type Panel, type ScoredAnchor } from './spread.js';

/** One question of one anchor: how the judge scored it, and how others did. */
export interface ComparedStep {
  label: Localized;
  own: number;
  /** Null while fewer than three others have scored it. */
  panel: Panel | null;
  /** How those who run the round would score it; null when they do not say. */
  reference: number | null;
}

export interface OwnSpread {
  anchors: { number: number; title: string; steps: ComparedStep[] }[];
  toPanel: Distance;
  toReference: Distance;
}

/** A judge's calibration as those who run the round see it. */
export interface JudgeCalibration {
  roundJudgeId: string;
  /** Anchors with a complete card. */
  scored: number;
  startedAt: Date | null;
  toPanel: Distance;
  toReference: Distance;
  /** The repeat against the judge's own first card of it. */
  drift: Distance;
}

interface Sheet {
  anchors: Anchor[];
  criteria: AskedCriterion[];
  first: ScoredAnchor[];
  repeat: ScoredAnchor[];
}

/** How judges compare on the anchors: each sees their own, those who run the round see all. */
@Injectable()
export class SpreadQueries {
  constructor(private readonly work: Work) {}

  async own({ roundId, roundJudgeId, rubricVersionId }: CalibrationSeat): Promise<OwnSpread> {
    const sheet = await this.sheet(roundId, rubricVersionId);
    const anchors = sheet.anchors.flatMap((anchor) => {
      const steps = stepsOf(sheet, anchor, roundJudgeId);
      return steps.length > 0 ? [{ number: anchor.number, title: anchor.title, steps }] : [];
    });
    return { anchors, ...distances(anchors.flatMap(({ steps }) => steps)) };
  }

  /** Everybody with a seat, by number. The caller has made sure that the actor runs the round. */
  async ofRound(roundId: string, rubricVersionId: string): Promise<JudgeCalibration[]> {
    const sheet = await this.sheet(roundId, rubricVersionId);
    const seats = await this.work.read().query<{ roundJudgeId: string; startedAt: Date | null }[]>(
      `SELECT j.id AS "roundJudgeId", s.started_at AS "startedAt" FROM round_judge j LEFT JOIN calibration s ON s.round_judge_id = j.id
        WHERE j.round_id = $1 AND j.state IN ('accepted', 'dropped_out') ORDER BY j.number`,
      [roundId],
    );
    return seats.map(({ roundJudgeId, startedAt }) => {
      const steps = sheet.anchors.flatMap((anchor) => stepsOf(sheet, anchor, roundJudgeId));
      const scored = sheet.first.filter((card) => card.roundJudgeId === roundJudgeId).length;
      return { roundJudgeId, startedAt, scored, ...distances(steps), drift: driftOf(sheet, roundJudgeId) };
    });
  }

  private async sheet(roundId: string, rubricVersionId: string): Promise<Sheet> {
    const manager = this.work.read();
    const cards = await manager.query<(ScoredAnchor & { turn: AnchorTurn })[]>(
      `SELECT c.round_judge_id AS "roundJudgeId", c.anchor_id AS "anchorId", c.turn, c.scores FROM anchor_card c
         JOIN anchor a ON a.id = c.anchor_id WHERE a.round_id = $1 AND c.status = 'complete' ORDER BY c.round_judge_id, a.number`,
      [roundId],
    );
    return {
      anchors: await anchorsOf(manager, roundId),
      criteria: await criteriaOf(manager, rubricVersionId),
      first: cards.filter(({ turn }) => turn === 'first'),
      repeat: cards.filter(({ turn }) => turn === 'repeat'),
    };
  }
}

/** Empty until the judge's card of the anchor is complete. */
function stepsOf({ criteria, first }: Sheet, anchor: Anchor, roundJudgeId: string): ComparedStep[] {
  const card = first.find((one) => one.roundJudgeId === roundJudgeId && one.anchorId === anchor.id);
  if (!card) return [];
  return criteria.map(({ id: criterionId, code, label }) => ({
    label,
    own: card.scores[criterionId]!,
    panel: panelOf(first, { roundJudgeId, anchorId: anchor.id, criterionId }),
    reference: anchor.reference?.[code] ?? null,
  }));
}

const distances = (steps: readonly ComparedStep[]): { toPanel: Distance; toReference: Distance } => ({
  toPanel: distanceOf(steps.flatMap(({ own, panel }) => (panel ? [[own, panel.mean] as const] : []))),
  toReference: distanceOf(steps.flatMap(({ own, reference }) => (reference ? [[own, reference] as const] : []))),
});

function driftOf({ first, repeat }: Sheet, roundJudgeId: string): Distance {
  const again = repeat.find((card) => card.roundJudgeId === roundJudgeId);
  const before = first.find((card) => card.roundJudgeId === roundJudgeId && card.anchorId === again?.anchorId);
  const pairs = Object.entries(again?.scores ?? {}).flatMap(([criterion, step]) => {
    const earlier = before?.scores[criterion];
    return earlier === undefined ? [] : [[step, earlier] as const];
  });
  return distanceOf(pairs);
}
