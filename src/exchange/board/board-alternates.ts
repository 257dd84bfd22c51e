import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { AlternateSources, type Alternate, type AlternateSource } from '../placement/alternate-sources.js';
import { proposable } from './board-proposals.service.js';
import { BoardsQueries } from './boards.queries.js';
import { waitsForProof } from './plan-asked.js';

/** After a refusal: the home that the plan of the board now has for the student; none while the plan waits for its proof. */
@Injectable()
export class BoardAlternates implements AlternateSource, OnModuleInit {
  constructor(
    private readonly sources: AlternateSources,
    private readonly boards: BoardsQueries,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  async nextFor(manager: EntityManager, applicationId: string): Promise<Alternate | null> {
    const application = await manager.findOneBy(ExchangeApplication, { id: applicationId });
    if (!application?.scope) return null;
    const { termId, scope } = application;
    const { facts, plan } = await this.boards.board(system, { termId, scope });
    if (waitsForProof(plan)) return null;
    const home = plan.students.find(({ id }) => id === applicationId)?.home;
    return home ? proposable(facts, applicationId, home) : null;
  }
}
