import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { defineJob, newId, Work, type Actor, type Unit } from '../../../platform/index.js';
import { canonicalAsked } from '../../board/canonical-asked.js';
import type { PlanAsked, PlanMade } from '../../board/plan-asked.js';
import { ExchangeMatchRun } from './exchange-match-run.entity.js';

/** Minutes at worst; what fails twice is asked for again by hand. */
export const proveRun = defineJob<{ runId: string }>('exchange.prove-plan', { retries: 2, expiresInSeconds: 1800 });

/** A plan as a board has it. */
interface PlanToKeep {
  termId: string;
  scope: string;
  asked: PlanAsked;
  askedSha256: string;
  plan: PlanMade;
}

/** Stores plans that are kept or used; what is stored never changes. */
@Injectable()
export class MatchRuns {
  constructor(private readonly work: Work) {}

  /**
   * The same plan is stored once. One that is not proven is proven by a job.
   * @returns the run's id
   */
  keep(actor: Actor, told: PlanToKeep): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const id = await this.store(unit, { ...told, startedBy: actor.accountId! });
      if (!told.plan.isProven) await unit.queue(proveRun, { runId: id }, { singletonKey: id });
      return id;
    });
  }

  /** @returns the run's id */
  async store(unit: Unit, told: PlanToKeep & { startedBy: string; weightsId?: string | null }): Promise<string> {
    const { termId, scope, askedSha256, plan, startedBy } = told;
    const { manager } = unit;
    const asked = canonicalAsked(told.asked);
    const kind = plan.isProven ? ('proven' as const) : ('repaired' as const);
    const stored = await manager.findOne(ExchangeMatchRun, {
      select: { id: true },
      where: { termId, scope, askedSha256, kind },
    });
    if (stored) return stored.id;
    const weightsId = told.weightsId === undefined ? await weightsOf(manager, termId) : told.weightsId;
    // Of whom more was asked is no part of a plan.
    const made = { ...plan, forced: [], without: null, askedSha256 };
    const run = { id: newId(), termId, scope, kind, asked, askedSha256, weightsId, made, startedBy, at: unit.now };
    await manager.insert(ExchangeMatchRun, run);
    const subject = { type: 'exchange-term', id: termId };
    await unit.record('exchange-board.plan-kept', subject, { runId: run.id, kind, askedSha256 });
    return run.id;
  }
}

async function weightsOf(manager: EntityManager, termId: string): Promise<string | null> {
  const [latest] = await manager.query<{ id: string }[]>(
    'SELECT id FROM exchange_match_weights WHERE term_id = $1 ORDER BY set_at DESC, id DESC LIMIT 1',
    [termId],
  );
  return latest?.id ?? null;
}
