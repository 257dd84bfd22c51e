import { Injectable } from '@nestjs/common';
import { tableFile, Work, type Actor, type TableFormat } from '../../platform/index.js';
import { termOfSponsor } from '../matching/weights/term-of-sponsor.js';
import type { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { moveFigures, type MoveFigures } from './move-figures.js';
import { dueOf, type ReportKind } from './report-kind.js';
import { MOVE_COLUMNS, PLACEMENT_COLUMNS, type MoveLine, type PlacementLine } from './report-line.js';
import { ReportLines } from './report-lines.queries.js';
import { ReportsQueries, type SentReport } from './reports.queries.js';
import { hashOf } from './reports.service.js';

export interface ReportModel {
  term: Pick<ExchangeTerm, 'id' | 'name'>;
  kind: ReportKind;
  dueOn: string | null;
  placements: readonly PlacementLine[];
  moves: readonly MoveLine[];
  figures: MoveFigures | null;
  sent: readonly SentReport[];
  /** Whether what stands now is what was sent last. */
  isSent: boolean;
}

/** One report as the sponsor sees it, on the page and as a file. */
@Injectable()
export class ReportModels {
  constructor(
    private readonly work: Work,
    private readonly lines: ReportLines,
    private readonly queries: ReportsQueries,
  ) {}

  /** As many queries for a term of thousands as for one of a single student. @throws NotFound, Forbidden */
  async of(actor: Actor, { id, kind }: { id: string; kind: ReportKind }): Promise<ReportModel> {
    const manager = this.work.read();
    const term = await termOfSponsor(manager, actor, id);
    const placements = kind === 'placements' ? await this.lines.placements(manager, id) : [];
    const moves = kind === 'moves' ? await this.lines.moves(manager, id) : [];
    const figures = kind === 'moves' ? moveFigures(moves, await this.lines.students(manager, id)) : null;
    const sent = await this.queries.sent(manager, id, kind);
    const isSent = sent[0]?.sha256 === hashOf(kind === 'moves' ? moves : placements);
    return { term, kind, dueOn: dueOf(kind, term), placements, moves, figures, sent, isSent };
  }

  /** The report as it stands, or one that was sent, byte for byte what was sent. @throws NotFound, Forbidden */
  async file(
    actor: Actor,
    { id, kind }: { id: string; kind: ReportKind },
    { format, frozen }: { format: TableFormat; frozen?: string },
  ) {
    const manager = this.work.read();
    await termOfSponsor(manager, actor, id);
    const rows = frozen
      ? await this.queries.rowsOf(manager, { id: frozen, termId: id, kind })
      : await this.lines.of(manager, id, kind);
    const name = frozen ? `${kind}-sent` : `${kind}-draft`;
    return kind === 'placements'
      ? tableFile(name, format, { columns: PLACEMENT_COLUMNS, rows: each(rows as PlacementLine[]) })
      : tableFile(name, format, { columns: MOVE_COLUMNS, rows: each(rows as MoveLine[]) });
  }
}

async function* each<Row>(rows: readonly Row[]): AsyncGenerator<Row> {
  yield* rows;
}
