import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Work, type Actor, type Text } from '../../platform/index.js';
import { DutyKinds } from '../duty-kinds.js';
import { reachOf, reachParameters, WITHIN_REACH } from '../duty.reach.js';
import type { BoardAsked } from './board.schema.js';

interface DutyRow {
  id: string;
  kind: string;
  subjectId: string;
  scope: string;
  dueAt: Date;
  level: number;
  responsibleName: string | null;
}

/** A duty as a line of the board. */
export interface BoardLine extends Omit<DutyRow, 'kind' | 'subjectId'> {
  text: Text;
  cites: string;
  href: string;
  label: string;
  overdue: boolean;
}

export interface Board {
  lines: BoardLine[];
  counts: { overdue: number; week: number; open: number };
  /** Where the next page begins. */
  after: string | null;
}

const PAGE = 50;
const OPEN = 'd.done_at IS NULL AND d.dropped_at IS NULL';

/** The clocks that somebody sees, the most urgent first. */
@Injectable()
export class BoardQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly kinds: DutyKinds,
  ) {}

  /** One page, in a fixed number of queries: the lines, the counts, what is hidden, and one for each kind on the page. */
  async board(actor: Actor, asked: BoardAsked): Promise<Board> {
    const now = this.clock.now();
    const manager = this.work.read();
    const within = await this.within(manager, actor);
    const rows = await this.rows(within, asked, now);
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    return {
      lines: await this.lines(manager, shown, now),
      counts: await this.counts(within, now),
      after: last && `${last.dueAt.getTime()}_${last.id}`,
    };
  }

  private rows(within: readonly unknown[], asked: BoardAsked, now: Date): Promise<DutyRow[]> {
    const [due = null, id = null] = asked.after?.split('_') ?? [];
    const until = { open: null, overdue: now, week: inAWeek(now) }[asked.when];
    return this.work.read().query<DutyRow[]>(
      `SELECT d.id, d.kind, d.subject_id AS "subjectId", d.scope, d.due_at AS "dueAt", d.level, a.display_name AS "responsibleName"
         FROM duty d LEFT JOIN account_brief a ON a.id = d.responsible_account_id
        WHERE ${OPEN} AND ${WITHIN_REACH} AND ($6::timestamptz IS NULL OR d.due_at < $6) AND ($7::uuid IS NULL OR d.scope = $7)
          AND ($8::text IS NULL OR d.kind = $8) AND (NOT $9::boolean OR d.responsible_account_id = $3)
          AND ($10::bigint IS NULL OR (d.due_at, d.id) > ('epoch'::timestamptz + $10::bigint * interval '1 millisecond', $11::uuid))
        ORDER BY d.due_at, d.id LIMIT ${PAGE + 1}`,
      [...within, until, asked.scope ?? null, asked.kind || null, asked.mine, due, id],
    );
  }

  private async counts(within: readonly unknown[], now: Date): Promise<Board['counts']> {
    const [counts] = await this.work.read().query<Board['counts'][]>(
      `SELECT count(*) FILTER (WHERE d.due_at < $6)::int AS overdue, count(*) FILTER (WHERE d.due_at >= $6 AND d.due_at < $7)::int AS week,
              count(*)::int AS open FROM duty d WHERE ${OPEN} AND ${WITHIN_REACH}`,
      [...within, now, inAWeek(now)],
    );
    return counts!;
  }

  private async within(manager: EntityManager, actor: Actor): Promise<unknown[]> {
    const hiddenIds = await this.kinds.hiddenFrom(manager, actor.accountId);
    return reachParameters(reachOf(actor), { confidentialKinds: this.kinds.confidential(), hiddenIds });
  }

  private async lines(manager: EntityManager, rows: readonly DutyRow[], now: Date): Promise<BoardLine[]> {
    const labels = new Map<string, string>();
    for (const [code, ofKind] of Map.groupBy(rows, ({ kind }) => kind)) {
      const ids = [...new Set(ofKind.map(({ subjectId }) => subjectId))];
      for (const [id, label] of await this.kinds.of(code).labels(manager, ids)) labels.set(`${code} ${id}`, label);
    }
    return rows.map(({ kind, subjectId, ...row }) => {
      const known = this.kinds.of(kind);
      const label = labels.get(`${kind} ${subjectId}`) ?? '';
      const said = { text: known.text, cites: known.cites, href: known.href(subjectId), label };
      return { ...row, ...said, overdue: row.dueAt < now };
    });
  }
}

const inAWeek = (now: Date): Date => new Date(now.getTime() + 7 * 86_400_000);
