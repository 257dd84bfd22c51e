import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Work, type Actor } from '../../platform/index.js';
import type { RoundJudgeState } from '../jury/round-judge.entity.js';
import { atLeastThree } from './at-least-three.js';
import type { ConflictSource } from './conflict-source.js';
import { notWithheld, withheldFrom } from './withheld.js';

/** A conflict as officials see it: who, which work by its code, why, since when, and what was cleared. */
export interface ConflictLine {
  id: string;
  accountId: string;
  person: string;
  code: string;
  source: ConflictSource;
  since: Date;
  /** Null when it was computed. */
  declaredBy: string | null;
  cleared: { reason: string; by: string; at: Date } | null;
}

/** A judge or an official, with how many works they may not look at. */
export interface PersonInConflict {
  accountId: string;
  person: string;
  /** Null for an official without a seat. */
  seat: RoundJudgeState | null;
  /** Works that are kept from them; null where the reader is not to know so small a number. */
  works: number | null;
  /** Works with a conflict that was set aside. */
  cleared: number | null;
}

export interface ConflictsPage {
  lines: ConflictLine[];
  /** Where the next page begins; null on the last. */
  next: string | null;
}

/** So many lines stand on a page. */
const PAGE = 100;

type Row = Omit<ConflictLine, 'person' | 'declaredBy' | 'cleared'> & {
  declaredById: string | null;
  reason: string | null;
  clearedById: string | null;
  clearedAt: Date | null;
};

/** The conflicts of a round, for those who run it. Works that are withheld from the reader stand on no line and in no figure. */
@Injectable()
export class RoundConflictsQueries {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
  ) {}

  /** In the order of the works' codes; of one person alone where that is asked. As many queries for one line as for many. */
  async lines(
    actor: Actor,
    roundId: string,
    { person, after }: { person?: string | undefined; after?: string | undefined } = {},
  ): Promise<ConflictsPage> {
    const [code = '', id = NOBODY] = after?.split(' ') ?? [];
    const rows = await this.work.read().query<Row[]>(
      `SELECT c.id, c.account_id AS "accountId", e.judging_code AS code, c.source, c.since, c.declared_by AS "declaredById",
              k.reason, k.cleared_by AS "clearedById", k.cleared_at AS "clearedAt"
         FROM round_entry e JOIN conflict_of_interest c ON c.round_entry_id = e.id
         LEFT JOIN conflict_clearance k ON k.conflict_id = c.id AND k.ended_at IS NULL
        WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND ${notWithheld('$2', 'e.id')} AND ($3::uuid IS NULL OR c.account_id = $3)
          AND (e.judging_code, c.id) > ($4, $5::uuid)
        ORDER BY e.judging_code, c.id LIMIT ${PAGE + 1}`,
      [roundId, actor.accountId, person ?? null, code, id],
    );
    const shown = rows.slice(0, PAGE);
    const last = rows.length > PAGE ? shown.at(-1)! : null;
    return { lines: await this.named(shown), next: last && `${last.code} ${last.id}` };
  }

  /** Everybody who was compared with the works: those with most conflicts first. */
  async people(actor: Actor, roundId: string): Promise<PersonInConflict[]> {
    const rows = await this.work
      .read()
      .query<(Omit<PersonInConflict, 'person'> & { works: number; cleared: number })[]>(
        `SELECT p.account_id AS "accountId", p.seat,
              count(DISTINCT c.round_entry_id) FILTER (WHERE k.id IS NULL)::int AS works,
              count(DISTINCT c.round_entry_id) FILTER (WHERE k.id IS NOT NULL)::int AS cleared
         FROM (SELECT j.account_id, j.state AS seat FROM round_judge j WHERE j.round_id = $1
               UNION ALL
               SELECT o.account_id, NULL FROM conflict_check o WHERE o.round_id = $1
                  AND NOT EXISTS (SELECT FROM round_judge j WHERE j.round_id = $1 AND j.account_id = o.account_id)) AS p
         LEFT JOIN (conflict_of_interest c JOIN round_entry e ON e.id = c.round_entry_id AND e.round_id = $1 AND e.withdrawn_at IS NULL
                                                             AND ${notWithheld('$2', 'e.id')}) ON c.account_id = p.account_id
         LEFT JOIN conflict_clearance k ON k.conflict_id = c.id AND k.ended_at IS NULL
        GROUP BY p.account_id, p.seat ORDER BY works DESC, p.account_id`,
        [roundId, actor.accountId],
      );
    const names = await this.accounts.displayNames(rows.map(({ accountId }) => accountId));
    const isTied = (await withheldFrom(this.work.read(), actor.accountId, roundId)).size > 0;
    const told = (count: number) => (isTied ? atLeastThree(count, count) : count);
    return rows.map(({ works, cleared, ...row }) => ({
      ...row,
      person: names.get(row.accountId) ?? '',
      works: told(works),
      cleared: told(cleared),
    }));
  }

  private async named(rows: readonly Row[]): Promise<ConflictLine[]> {
    const ids = rows.flatMap(({ accountId, declaredById, clearedById }) => [accountId, declaredById, clearedById]);
    const names = await this.accounts.displayNames(ids.filter((id) => id !== null));
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? ''));
    return rows.map(({ declaredById, reason, clearedById, clearedAt, ...row }) => ({
      ...row,
      person: nameOf(row.accountId)!,
      declaredBy: nameOf(declaredById),
      cleared: clearedAt && { reason: reason!, by: nameOf(clearedById)!, at: clearedAt },
    }));
  }
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
