import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import type { RoundMode } from '../round/mode.js';
import type { RoundState } from '../round/round-state.js';
import type { AnchorCard, AnchorTurn } from './anchor-card.entity.js';
import { repeatedOf } from './calibration.rules.js';

/** A judge's seat in a round that begins with anchors. */
export interface CalibrationSeat {
  roundJudgeId: string;
  roundId: string;
  name: string;
  state: RoundState;
  mode: RoundMode;
  rubricVersionId: string;
  /** When the judge started on the round's works; null before. */
  startedAt: Date | null;
}

/** An anchor with how far the judge has come. */
export interface OwnAnchor {
  id: string;
  number: number;
  title: string;
  status: AnchorCard['status'] | null;
}

/** One anchor once more, among the last of the judge's works. */
export interface OwnRepeat {
  anchorId: string;
  complete: boolean;
}

/** Where a judge stands with the anchors of a round. */
@Injectable()
export class OwnCalibrationQueries {
  constructor(private readonly work: Work) {}

  /** @throws NotFound when the actor has no seat in such a round, or it has not come so far */
  async seat(actor: Actor, roundId: string): Promise<CalibrationSeat> {
    const [seat] = await this.work.read().query<CalibrationSeat[]>(
      `SELECT j.id AS "roundJudgeId", r.id AS "roundId", r.name, r.state, r.mode, r.rubric_version_id AS "rubricVersionId", s.started_at AS "startedAt"
         FROM round_judge j JOIN round r ON r.id = j.round_id LEFT JOIN calibration s ON s.round_judge_id = j.id
        WHERE j.account_id = $1 AND r.id = $2 AND r.calibrated AND j.state = 'accepted'
          AND r.state IN ('calibrating', 'open', 'paused', 'closing', 'tallied', 'deliberation', 'decided')`,
      [actor.accountId, roundId],
    );
    if (!seat) throw new NotFound();
    return seat;
  }

  /** In the order in which they are scored. */
  anchors({ roundId, roundJudgeId }: CalibrationSeat): Promise<OwnAnchor[]> {
    return this.work.read().query<OwnAnchor[]>(
      `SELECT a.id, a.number, a.title, c.status FROM anchor a
         LEFT JOIN anchor_card c ON c.anchor_id = a.id AND c.round_judge_id = $2 AND c.turn = 'first'
        WHERE a.round_id = $1 ORDER BY a.number`,
      [roundId, roundJudgeId],
    );
  }

  /** The card as it stands; version 0 before the first save. */
  async card({ roundJudgeId }: CalibrationSeat, anchorId: string, turn: AnchorTurn) {
    const [card] = await this.work
      .read()
      .query<Pick<AnchorCard, 'version' | 'scores'>[]>(
        'SELECT version, scores FROM anchor_card WHERE round_judge_id = $1 AND anchor_id = $2 AND turn = $3',
        [roundJudgeId, anchorId, turn],
      );
    return card ?? { version: 0, scores: {} };
  }

  /** Null in rounds without anchors, and before the judge has started. */
  async repeat(actor: Actor, roundId: string): Promise<OwnRepeat | null> {
    const rows = await this.work.read().query<{ id: string; roundJudgeId: string; repeated: boolean }[]>(
      `SELECT a.id, j.id AS "roundJudgeId", EXISTS (
                SELECT FROM anchor_card c WHERE c.round_judge_id = j.id AND c.turn = 'repeat' AND c.status = 'complete') AS repeated
         FROM round_judge j JOIN calibration s ON s.round_judge_id = j.id JOIN anchor a ON a.round_id = j.round_id
        WHERE j.account_id = $1 AND j.round_id = $2 ORDER BY a.number`,
      [actor.accountId, roundId],
    );
    const anchor = repeatedOf(rows, rows[0]?.roundJudgeId ?? '0');
    return anchor ? { anchorId: anchor.id, complete: anchor.repeated } : null;
  }
}
