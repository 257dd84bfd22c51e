import { Injectable } from '@nestjs/common';
import { newId, type Unit } from '../../platform/index.js';
import { DISTANCE_METHOD } from './distance.js';
import { StepRecord } from './step-record.entity.js';
import type { Proposal, Step } from './step.js';
import { StepsQueries } from './steps.queries.js';

/** Somebody does a step for a subject. */
export interface DoneStep {
  step: Step;
  /** The file or the student; the module's own id. */
  subjectId: string;
  accountId: string;
}

/** Keeps who did what for a family, and how far they lived, as an auditor asks years later. */
@Injectable()
export class StepsService {
  constructor(private readonly steps: StepsQueries) {}

  /** Joins the caller's unit. @throws Conflict with each rule that stands against the person */
  async done(unit: Unit, done: DoneStep): Promise<void> {
    await this.keep(unit, done, await this.steps.mustMay(unit.manager, done.step, done.accountId));
  }

  /** The same where the caller has judged already: what stood against somebody who did it all the same is noted, too. */
  async noted(unit: Unit, done: DoneStep): Promise<void> {
    await this.keep(unit, done, await this.steps.judge(unit.manager, done.step, done.accountId));
  }

  private async keep(unit: Unit, { step, subjectId, accountId }: DoneStep, proposal: Proposal): Promise<void> {
    await unit.manager.insert(StepRecord, {
      id: newId(),
      kind: step.kind,
      subjectId,
      scope: step.memberId,
      accountId,
      miles: proposal.miles,
      method: proposal.miles === null ? null : DISTANCE_METHOD,
      notes: [...proposal.against, ...proposal.notes].map(({ id }) => id),
      doneAt: unit.now,
    });
  }
}
