import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { LawBooks } from '../../law/index.js';
import { Clock, NotFound, Work, type Actor } from '../../platform/index.js';
import type { PaperKind } from '../papers/paper-kind.js';
import { standingOf, type Standing } from '../papers/standing.js';
import type { PaperOnFile, WorkerFacts } from '../papers/worker.rules.js';
import { dayIn } from './day-in.js';
import { appointsFor, scopesWithin } from './worker.policy.js';
import type { WorkerKind } from './worker-kind.js';
import type { Worker } from './worker.entity.js';

/** A paper as it lies on file. */
export interface FiledPaper {
  id: string;
  kind: PaperKind;
  completedOn: string;
  clear: boolean;
  vendorReference: string | null;
  note: string;
  recordedByName: string;
  recordedAt: string;
  struckBecause: string | null;
}

export interface WorkerOnFile extends Omit<Worker, 'endReason'> {
  displayName: string;
  email: string;
  supervisorName: string | null;
  papers: FiledPaper[];
  standing: Standing;
}

/** Who works with families for whom, and whether they may. */
@Injectable()
export class WorkerQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly books: LawBooks,
  ) {}

  /** The people of the actor's members, by name; two queries, however many there are. */
  list(actor: Actor): Promise<WorkerOnFile[]> {
    const scopes = scopesWithin(actor);
    return this.read(
      scopes ? 'w.ended_at IS NULL AND w.scope = ANY($1)' : 'w.ended_at IS NULL',
      scopes ? [scopes] : [],
    );
  }

  /** @throws NotFound when the worker is not of the actor's members */
  async worker(actor: Actor, id: string): Promise<WorkerOnFile> {
    const [found] = await this.read('w.id = $1', [id]);
    if (!found || !appointsFor(actor, found.scope)) throw new NotFound();
    return found;
  }

  /** The actor's own appointments. */
  own(actor: Actor): Promise<WorkerOnFile[]> {
    return this.read('w.ended_at IS NULL AND w.account_id = $1', [actor.accountId]);
  }

  /** Who coordinates for a member now, for proposals; asked within the caller's transaction. */
  ofScope(manager: EntityManager, scope: string): Promise<WorkerOnFile[]> {
    return this.read(`w.ended_at IS NULL AND w.kind = 'coordinator' AND w.scope = $1`, [scope], { manager });
  }

  /** Everybody who works for a member now, judged as chaperones whatever else they do. */
  asChaperonesOf(manager: EntityManager, scope: string): Promise<WorkerOnFile[]> {
    return this.read('w.ended_at IS NULL AND w.scope = $1', [scope], { manager, as: 'chaperone' });
  }

  /** Those of these who are appointed now, judged the same way. */
  asChaperones(manager: EntityManager, ids: readonly string[]): Promise<WorkerOnFile[]> {
    return this.read('w.ended_at IS NULL AND w.id = ANY($1)', [ids], { manager, as: 'chaperone' });
  }

  /** What these accounts are appointed for now, judged the same way. */
  asChaperonesByAccount(manager: EntityManager, accountIds: readonly string[]): Promise<WorkerOnFile[]> {
    return this.read('w.ended_at IS NULL AND w.account_id = ANY($1)', [accountIds], { manager, as: 'chaperone' });
  }

  /** One that is appointed now, or none. */
  byId(manager: EntityManager, id: string): Promise<WorkerOnFile[]> {
    return this.read('w.ended_at IS NULL AND w.id = $1', [id], { manager });
  }

  /** Whose role has to follow their papers: everybody who is appointed. */
  appointed(manager: EntityManager): Promise<WorkerOnFile[]> {
    return this.read('w.ended_at IS NULL', [], { manager });
  }

  private async read(
    where: string,
    parameters: unknown[],
    { manager = this.work.read(), as }: { manager?: EntityManager; as?: WorkerKind } = {},
  ): Promise<WorkerOnFile[]> {
    const rows = await manager.query<Omit<WorkerOnFile, 'standing'>[]>(workers(where), parameters);
    const now = this.clock.now();
    const law = await this.books.inForce(dayIn(now, 'UTC'), manager);
    return rows.map((row) => ({ ...row, standing: standingOf(factsOf(row, now), law, as ?? row.kind) }));
  }
}

function factsOf({ papers, supervisorAccountId, timeZone }: Omit<WorkerOnFile, 'standing'>, now: Date): WorkerFacts {
  const standing = papers.filter(({ struckBecause }) => struckBecause === null);
  return { day: dayAsked(standing, now, timeZone), papers: standing, supervised: supervisorAccountId !== null };
}

/** The day in the person's zone. What was done on a day that has begun stays done when they move to where it is still the day before. */
function dayAsked(papers: readonly PaperOnFile[], now: Date, timeZone: string): string {
  const here = dayIn(now, timeZone);
  const begun = dayIn(now, 'UTC');
  return papers.some(({ completedOn }) => completedOn > here && completedOn <= begun) ? begun : here;
}

const workers = (where: string) => `
  SELECT w.id, w.account_id AS "accountId", w.scope, w.kind, w.employer, w.home_place AS "homePlace", w.home_latitude AS "homeLatitude",
         w.home_longitude AS "homeLongitude", w.time_zone AS "timeZone", w.supervisor_account_id AS "supervisorAccountId",
         w.appointed_by AS "appointedBy", w.appointed_at AS "appointedAt", w.ended_at AS "endedAt",
         a.display_name AS "displayName", a.email, s.display_name AS "supervisorName",
         COALESCE((SELECT jsonb_agg(jsonb_build_object('id', p.id, 'kind', p.kind, 'completedOn', p.completed_on, 'clear', p.clear,
             'vendorReference', p.vendor_reference, 'note', p.note, 'recordedByName', by.display_name, 'recordedAt', p.recorded_at,
             'struckBecause', k.reason) ORDER BY p.completed_on DESC, p.id DESC)
           FROM worker_paper p JOIN account_brief by ON by.id = p.recorded_by LEFT JOIN paper_strike k ON k.paper_id = p.id
          WHERE p.worker_id = w.id), '[]') AS papers
    FROM worker w JOIN account_brief a ON a.id = w.account_id LEFT JOIN account_brief s ON s.id = w.supervisor_account_id
   WHERE ${where} ORDER BY a.display_name, w.id`;
