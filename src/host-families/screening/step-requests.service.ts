import { Injectable } from '@nestjs/common';
import { Duties } from '../../duties/index.js';
import { Conflict, Work, type Actor } from '../../platform/index.js';
import { StepsQueries } from '../../vetting/index.js';
import { nextStepOf } from '../board/next-step.js';
import { HostFactsQueries } from '../law/host-facts.queries.js';
import { ASKED_STEP, mayBeAsked } from './asked-step.js';
import { fileOfDesk } from './file-of-desk.js';
import { StepGuard } from './step-guard.js';

const TWO_WEEKS = 14 * 86_400_000;

/** Asks somebody of the member for the next step of a family; who was asked before is relieved of it. */
@Injectable()
export class StepRequests {
  constructor(
    private readonly work: Work,
    private readonly facts: HostFactsQueries,
    private readonly guard: StepGuard,
    private readonly steps: StepsQueries,
    private readonly duties: Duties,
  ) {}

  /** @throws NotFound, Conflict with the rules that stand against the person, or when nobody is to be asked now */
  ask(actor: Actor, fileId: string, accountId: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const file = await fileOfDesk(unit, fileId);
      const { asks } = nextStepOf(await this.facts.one(unit.manager, fileId));
      if (!mayBeAsked(asks)) throw new Conflict([], { key: 'host-families.refusal.nobody-asked' });
      await this.steps.mustMay(unit.manager, await this.guard.stepOf(unit.manager, file, asks), accountId);
      const occasion = { kind: ASKED_STEP, subjectId: fileId, occurrence: asks };
      const dueAt = new Date(unit.now.getTime() + TWO_WEEKS);
      await this.duties.set(unit, [{ ...occasion, scope: file.scope, responsible: accountId, dueAt }]);
      await unit.record('host-file.step-asked', { type: 'host-file', id: fileId }, { step: asks, accountId });
    });
  }
}
