import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import type { JudgingCopy } from '../judged-works.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import { ShownFiles, type ShownFile } from '../scoring/shown-files.js';
import type { ConcernOutcome, ConcernReason } from './concern-reasons.js';

/** What a judge told of a work of theirs. */
export interface OwnConcern {
  reason: ConcernReason;
  toldAt: Date;
  settled: boolean;
}

/** A concern as those who run the round see it. */
export interface ConcernLine {
  id: string;
  /** The work's code in the round. */
  code: string;
  reason: ConcernReason;
  /** Empty where the programme has it alone. */
  note: string;
  told: boolean;
  toldAt: Date;
  outcome: ConcernOutcome | null;
  outcomeNote: string;
  settledAt: Date | null;
}

export interface ConcernInFull extends ConcernLine {
  /** The blind copy; null for what only the programme's trained group looks at. */
  shown: { copy: JudgingCopy; files: ShownFile[]; process: ShownFile[] } | null;
}

const MOST = 500;

const LINE = `SELECT c.id, e.judging_code AS code, c.reason, c.note, c.told, c.told_at AS "toldAt", c.outcome, c.outcome_note AS "outcomeNote",
       c.settled_at AS "settledAt", e.work_id AS "workId", r.programme
  FROM judge_concern c JOIN assignment a ON a.id = c.assignment_id JOIN round_entry e ON e.id = a.round_entry_id JOIN round r ON r.id = c.round_id`;

/** What is said of a withheld work is somebody else's to settle. $2 the reader's account */
const OPEN_TO_READER = `NOT EXISTS (SELECT FROM withheld_work w WHERE w.account_id = $2::uuid AND w.round_entry_id = e.id)`;

type Row = ConcernLine & { workId: string; programme: string };

/** What judges flagged, and what came of it. */
@Injectable()
export class ConcernsQueries {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
    private readonly files: ShownFiles,
  ) {}

  /** Of one of the actor's own works, oldest first. */
  own(actor: Actor, assignmentId: string): Promise<OwnConcern[]> {
    return this.work.read().query<OwnConcern[]>(
      `SELECT c.reason, c.told_at AS "toldAt", c.outcome IS NOT NULL AS settled
         FROM judge_concern c JOIN assignment a ON a.id = c.assignment_id JOIN round_judge j ON j.id = a.round_judge_id
        WHERE c.assignment_id = $1 AND j.account_id = $2 ORDER BY c.told_at`,
      [assignmentId, actor.accountId],
    );
  }

  /** Open ones first, then newest first. The caller has made sure that the actor runs the round. */
  async ofRound(actor: Actor, roundId: string): Promise<ConcernLine[]> {
    const rows = await this.work
      .read()
      .query<Row[]>(
        `${LINE} WHERE c.round_id = $1 AND ${OPEN_TO_READER} ORDER BY c.outcome IS NOT NULL, c.told_at DESC, c.id LIMIT ${MOST}`,
        [roundId, actor.accountId],
      );
    return rows.map(lineOf);
  }

  /** @throws NotFound when it is none of the round's, or about a work that is withheld from the actor; the caller has made sure that the actor runs it */
  async one(actor: Actor, roundId: string, id: string): Promise<ConcernInFull> {
    const [row] = await this.work
      .read()
      .query<Row[]>(`${LINE} WHERE c.round_id = $1 AND ${OPEN_TO_READER} AND c.id = $3`, [
        roundId,
        actor.accountId,
        id,
      ]);
    if (!row) throw new NotFound();
    return { ...lineOf(row), shown: row.reason === 'safety' ? null : await this.shown(row) };
  }

  private async shown({ programme, workId }: Row): Promise<ConcernInFull['shown']> {
    const [copy] = await this.programmes.of(programme).copies(this.work.read(), [workId]);
    return copy ? { copy, ...(await this.files.of(copy)) } : null;
  }
}

const lineOf = ({ workId: _work, programme: _programme, ...line }: Row): ConcernLine => line;
