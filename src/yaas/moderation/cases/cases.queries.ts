import { Injectable } from '@nestjs/common';
import { NotFound, readRows, Work, type Actor } from '../../../platform/index.js';
import { caseProjection, type CaseRow } from './case.projection.js';
import { caseReach } from './case.policy.js';
import type { CaseReason, CaseState } from './case-words.js';

export interface CaseFilter {
  state: CaseState;
  reason?: CaseReason | undefined;
  after?: string | undefined;
}

export interface CaseQueue {
  cases: CaseRow[];
  next: string | null;
  counts: Partial<Record<CaseState, number>>;
}

const PAGE_SIZE = 25;

/** The condition by which an actor sees a case; `$1` is the editions of ordinary ones, `$2` those of safeguarding ones. */
const IN_REACH = `CASE WHEN c.safeguarding THEN $2::uuid[] IS NULL OR c.edition_id = ANY($2)
  ELSE $1::uuid[] IS NULL OR c.edition_id = ANY($1) END`;

const reachOf = (actor: Actor) => {
  const { ordinary, safeguarding } = caseReach(actor);
  return [ordinary, safeguarding];
};

/** Cases as far as the actor may read them; a safeguarding case does not exist for others. */
@Injectable()
export class CasesQueries {
  constructor(private readonly work: Work) {}

  /** Oldest first: what waits longest is next. */
  async queue(actor: Actor, { state, reason, after }: CaseFilter): Promise<CaseQueue> {
    const reading = {
      where: `${IN_REACH} AND c.state = $3 AND ($4::text IS NULL OR c.reason = $4) AND ($5::uuid IS NULL OR c.id > $5)`,
      parameters: [...reachOf(actor), state, reason ?? null, after ?? null],
      orderBy: 'c.id',
      limit: PAGE_SIZE + 1,
    };
    const rows = await readRows(this.work.read(), actor, { projection: caseProjection, reading });
    const cases = rows.slice(0, PAGE_SIZE);
    return { cases, next: rows.length > PAGE_SIZE ? cases.at(-1)!.id : null, counts: await this.counts(actor) };
  }

  /** @throws NotFound for a case out of reach */
  async one(actor: Actor, id: string): Promise<CaseRow> {
    const reading = { where: `${IN_REACH} AND c.id = $3`, parameters: [...reachOf(actor), id] };
    const [row] = await readRows(this.work.read(), actor, { projection: caseProjection, reading });
    if (!row) throw new NotFound();
    return row;
  }

  /** Of one entry, newest first. */
  about(actor: Actor, entryId: string): Promise<CaseRow[]> {
    const parameters = [...reachOf(actor), entryId];
    const reading = { where: `${IN_REACH} AND c.entry_id = $3`, parameters, orderBy: 'c.id DESC', limit: 50 };
    return readRows(this.work.read(), actor, { projection: caseProjection, reading });
  }

  private async counts(actor: Actor): Promise<CaseQueue['counts']> {
    const rows = await this.work
      .read()
      .query<{ state: CaseState; count: number }[]>(
        `SELECT c.state, count(*)::int AS count FROM moderation_case c WHERE ${IN_REACH} GROUP BY c.state`,
        reachOf(actor),
      );
    return Object.fromEntries(rows.map(({ state, count }) => [state, count]));
  }
}
