import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DutyLoads } from '../../duties/index.js';
import { StepsQueries, type Proposal } from '../../vetting/index.js';
import type { HostFile } from '../file/host-file.entity.js';
import type { FactsUnderLaw } from '../law/host-facts.queries.js';
import { ASKED_STEP } from '../screening/asked-step.js';
import { StepGuard } from '../screening/step-guard.js';
import { nextStepOf, type NextStep } from './next-step.js';

/** The next step of a file with the people of its member: who may do it, and why others may not. */
export interface ProposedStep {
  next: NextStep;
  /** Null where the law asks for nobody in particular. */
  whoMay: readonly Proposal[] | null;
  /** Who was asked for it, and by when; null when nobody was. */
  asked: { name: string; dueAt: Date } | null;
}

/** Whom to ask for the next step of a family. */
@Injectable()
export class NextSteps {
  constructor(
    private readonly steps: StepsQueries,
    private readonly guard: StepGuard,
    private readonly loads: DutyLoads,
  ) {}

  async of(manager: EntityManager, file: HostFile, facts: FactsUnderLaw): Promise<ProposedStep> {
    const next = nextStepOf(facts);
    if (next.asks === null) return { next, whoMay: null, asked: null };
    const whoMay = await this.steps.whoMay(manager, await this.guard.stepOf(manager, file, next.asks));
    const duty = await this.loads.openOne(manager, { kind: ASKED_STEP, subjectId: file.id, occurrence: next.asks });
    const name = whoMay.find(({ accountId }) => accountId === duty?.responsible)?.name;
    return { next, whoMay, asked: duty && name ? { name, dueAt: duty.dueAt } : null };
  }
}
