import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { Forbidden, Lifecycles, Work, type Actor, type Cell, type ExportedTable } from '../../platform/index.js';
import { seatRows, type SeatRow } from '../record/seat-rows.js';
import { judgeNumbers } from '../results/judge-numbers.js';
import { loadRound } from '../round/load-round.js';
import type { Round } from '../round/round.entity.js';
import { seesJudges } from '../round/round.policy.js';
import { CODEBOOK_COLUMNS, codebookRows } from './codebook.js';
import { COMPARISON_COLUMNS, comparisonRows } from './comparison-rows.js';
import { tableOf, type Dataset, type ExportRow } from './export-dataset.js';
import type { Asked } from './exports.schema.js';
import { JUDGE_COLUMNS, JUDGE_STATISTICS } from './judge-statistics.sql.js';
import {
  LONG_COLUMNS,
  longRows,
  R_COLUMNS,
  rRows,
  wideColumns,
  wideRows,
  type ExportedCriterion,
} from './score-rows.js';

interface Export {
  round: Round;
  criteria: readonly ExportedCriterion[];
  judgeOf: (roundJudgeId: string) => Cell;
  /** Works that the actor must not look at are left out. */
  actor: Actor;
}

/** What leaves of a round for evaluation, row by row. Each taking is in the audit log. */
@Injectable()
export class RoundExports {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** The round, for the page that offers its tables. @throws NotFound */
  round(actor: Actor, roundId: string): Promise<Round> {
    return loadRound(this.work.read(), actor, roundId);
  }

  /** @throws NotFound for a round of others; Forbidden when names are asked for by who may not see them */
  async take(
    actor: Actor,
    roundId: string,
    { dataset, judges }: Pick<Asked, 'dataset' | 'judges'>,
  ): Promise<{ name: string; table: ExportedTable<ExportRow> }> {
    const round = await this.noteTaking(actor, roundId, { dataset, judges });
    const criteria = await criteriaOf(this.work.read(), round);
    const judgeOf = judges === 'names' ? await this.names(roundId) : await this.numbers(roundId);
    const name = `round-${roundId.slice(-8)}-${dataset}`;
    return { name, table: this.tableOf(dataset, { round, criteria, judgeOf, actor }) };
  }

  private noteTaking(actor: Actor, roundId: string, details: { dataset: Dataset; judges: string }): Promise<Round> {
    return this.work.run(actor, async (unit) => {
      const round = await loadRound(unit.manager, actor, roundId);
      if (details.judges === 'names' && !seesJudges(actor, round)) throw new Forbidden();
      await unit.record('round.export-taken', { type: 'round', id: roundId }, details);
      return round;
    });
  }

  private tableOf(dataset: Dataset, asked: Export): ExportedTable<ExportRow> {
    const { criteria, round, judgeOf, actor } = asked;
    const manager = this.work.read();
    switch (dataset) {
      case 'scores-long':
        return tableOf(LONG_COLUMNS, longRows(this.seats(asked), asked));
      case 'scores-wide':
        return tableOf(wideColumns(criteria), wideRows(this.seats(asked), asked));
      case 'r':
        return tableOf(R_COLUMNS, rRows(this.seats(asked), asked));
      case 'comparisons':
        return tableOf(
          COMPARISON_COLUMNS,
          comparisonRows(manager, { roundId: round.id, judgeOf, withheldFrom: actor.accountId }),
        );
      case 'judges':
        return tableOf(JUDGE_COLUMNS, this.statistics(asked));
      default:
        return tableOf(CODEBOOK_COLUMNS, codebookRows());
    }
  }

  private seats({ round, actor }: Export): AsyncGenerator<SeatRow> {
    const manager = this.work.read();
    return seatRows({
      manager,
      roundId: round.id,
      lastMoves: (ids) => this.lifecycles.lastMoves(manager, ids),
      withheldFrom: actor.accountId,
    });
  }

  private async *statistics({ round, actor, judgeOf }: Export): AsyncGenerator<ExportRow> {
    const rows = await this.work
      .read()
      .query<(ExportRow & { roundJudgeId: string })[]>(JUDGE_STATISTICS, [round.id, actor.accountId]);
    for (const row of rows) yield { ...row, judge: judgeOf(row.roundJudgeId) };
  }

  private async numbers(roundId: string): Promise<Export['judgeOf']> {
    const numbers = await judgeNumbers(this.work.read(), roundId);
    return (id) => numbers.get(id) ?? null;
  }

  private async names(roundId: string): Promise<Export['judgeOf']> {
    const seats = await this.work
      .read()
      .query<{ id: string; accountId: string }[]>(
        'SELECT id, account_id AS "accountId" FROM round_judge WHERE round_id = $1',
        [roundId],
      );
    const names = await this.accounts.displayNames(seats.map(({ accountId }) => accountId));
    const bySeat = new Map(seats.map(({ id, accountId }) => [id, names.get(accountId) ?? null]));
    return (id) => bySeat.get(id) ?? null;
  }
}

const criteriaOf = (manager: EntityManager, { rubricVersionId }: Round): Promise<ExportedCriterion[]> =>
  manager.query<ExportedCriterion[]>(
    'SELECT code, parts, scale FROM criterion WHERE rubric_version_id = $1 ORDER BY position',
    [rubricVersionId],
  );
