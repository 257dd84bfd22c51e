import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { JudgeCard } from '../scoring/judge-card.queries.js';
import { shownCopy } from '../scoring/shown-copy.js';
import { ShownFiles } from '../scoring/shown-files.js';
import { BallotQueries } from './ballot.queries.js';
import type { BallotRoundRow, BallotRow } from './ballot.projection.js';
import { pairName, pairsInOrder, pairsOf, sidesOf } from './pairing.js';

/** One side of a pair, as large as it can be. */
export interface PairSide extends Pick<JudgeCard, 'copy' | 'files' | 'process'> {
  roundEntryId: string;
  assignmentId: string;
  code: string;
}

export interface PairView {
  round: BallotRoundRow;
  /** The two to compare next; null when all are compared. */
  pair: readonly [PairSide, PairSide] | null;
  /** Pairs compared, and all there are. */
  done: number;
  pairs: number;
}

/** The next two works of a judge, in a fixed number of queries. */
@Injectable()
export class PairQueries {
  constructor(
    private readonly work: Work,
    private readonly ballots: BallotQueries,
    private readonly programmes: JudgedProgrammes,
    private readonly shown: ShownFiles,
  ) {}

  /** @throws NotFound without a seat, or when the round is not judged in pairs */
  async next(actor: Actor, roundId: string): Promise<PairView> {
    const round = await this.ballots.round(actor, roundId);
    if (round.mode !== 'pairwise') throw new NotFound();
    const rows = await this.ballots.rows(actor, roundId);
    const works = rows.toSorted((one, other) => one.position - other.position);
    const compared = await this.compared(round.roundJudgeId);
    const ahead = pairsInOrder(works.map(({ roundEntryId }) => roundEntryId)).filter(
      ([one, other]) => !compared.has(pairName(one, other)),
    );
    const pairs = pairsOf(works.length);
    const shown = ahead[0] && sidesOf(ahead[0], round.roundJudgeId);
    const sides = shown?.map((id) => works.find(({ roundEntryId }) => roundEntryId === id)!) ?? null;
    return { round, pair: sides && (await this.sides(round, sides)), done: pairs - ahead.length, pairs };
  }

  private async compared(roundJudgeId: string): Promise<Set<string>> {
    const rows = await this.work
      .read()
      .query<{ one: string; other: string }[]>(
        `SELECT first_entry_id AS one, second_entry_id AS other FROM comparison WHERE round_judge_id = $1 AND undone_at IS NULL`,
        [roundJudgeId],
      );
    return new Set(rows.map(({ one, other }) => pairName(one, other)));
  }

  private async sides(round: BallotRoundRow, rows: readonly BallotRow[]): Promise<readonly [PairSide, PairSide]> {
    const workIds = rows.map(({ workId }) => workId);
    const copies = await this.programmes.of(round.programme).copies(this.work.read(), workIds);
    const sides: PairSide[] = [];
    for (const { workId, roundEntryId, assignmentId, code } of rows) {
      const copy = copies.find((one) => one.workId === workId);
      if (!copy) throw new NotFound();
      sides.push({
        roundEntryId,
        assignmentId,
        code,
        copy: shownCopy(copy, round.statementShown),
        ...(await this.shown.of(copy)),
      });
    }
    return sides as [PairSide, PairSide];
  }
}
