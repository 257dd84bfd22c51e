import { Injectable } from '@nestjs/common';
import { Conflict, newId, runInThread, type Unit } from '../../../platform/index.js';
import type { RoomsAllocated } from '../rooms/allocate-rooms.js';
import { hashOf } from './canonical.js';
import type { inThread } from './plan.thread.js';
import type { Question, RunMade } from './run-kinds.js';
import { YlsAllocationRun } from './yls-allocation-run.entity.js';

interface MadePlan {
  summitId: string;
  /** Of roles: the simulation. */
  sessionId?: string;
  question: Question;
  made: RunMade;
  /** The question as it is in this transaction. */
  now: Question;
}

/** Makes plans and keeps them; what is kept never changes. */
@Injectable()
export class AllocationRuns {
  /** In a thread, with no transaction open. */
  make(question: Question): Promise<RunMade> {
    return runInThread<typeof inThread>(new URL('./plan.thread.js', import.meta.url), question);
  }

  /** @returns the run's id @throws Conflict when something that it was made from has changed meanwhile */
  async keep(unit: Unit, { summitId, sessionId, question: { kind, asked }, made, now }: MadePlan): Promise<string> {
    const askedSha256 = hashOf(asked);
    if (hashOf(now.asked) !== askedSha256) throw new Conflict([], { key: 'yls.refusal.changed-meanwhile' });
    const isProven = kind !== 'rooms' || (made as RoomsAllocated).isProven;
    const id = newId();
    const of = { id, summitId, sessionId: sessionId ?? null, kind, seed: asked.seed };
    const plan = { asked, askedSha256, made, isProven, startedBy: unit.actor.accountId!, at: unit.now };
    await unit.manager.insert(YlsAllocationRun, { ...of, ...plan });
    await unit.record('yls-allocation.planned', { type: 'yls-summit', id: summitId }, { runId: id, kind, askedSha256 });
    return id;
  }
}
