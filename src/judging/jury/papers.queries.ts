import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Work } from '../../platform/index.js';
import { JudgePaper } from './judge-paper.entity.js';
import { papersInForce, standingOf, type PaperKind, type PaperStanding } from './papers.js';
import { TrainingPage } from './training-page.entity.js';

/** How a judge's agreement and training stand now. */
@Injectable()
export class PapersQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  async of(accountId: string, manager: EntityManager = this.work.read()): Promise<Record<PaperKind, PaperStanding>> {
    const given = await manager.findBy(JudgePaper, { accountId });
    const now = this.clock.now();
    return { agreement: standingOf('agreement', given, now), training: standingOf('training', given, now) };
  }

  /** Pages of the training in force whose question the judge has answered. */
  async confirmedPages(accountId: string): Promise<ReadonlySet<string>> {
    const { version } = papersInForce.training;
    const pages = await this.work.read().findBy(TrainingPage, { accountId, version });
    return new Set(pages.map(({ page }) => page));
  }
}
