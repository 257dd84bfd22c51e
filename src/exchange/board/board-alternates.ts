import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { system, Work, type Actor } from '../../platform/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import {
  AlternateSources,
  type Alternate,
  type AlternateSource,
  type BedChosen,
} from '../placement/alternate-sources.js';
import type { PlacementWhy } from '../placement/placement-why.js';
import { BoardProposals, proposable } from './board-proposals.service.js';
import { BoardsQueries } from './boards.queries.js';
import { waitsForProof } from './plan-asked.js';

/** After a refusal, the home that the plan of the board now has for the student; and of any home that a desk chooses, what the board says of it. */
@Injectable()
export class BoardAlternates implements AlternateSource, OnModuleInit {
  constructor(
    private readonly sources: AlternateSources,
    private readonly boards: BoardsQueries,
    private readonly proposals: BoardProposals,
    private readonly work: Work,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** None while the plan waits for its proof. */
  async nextFor(manager: EntityManager, applicationId: string): Promise<Alternate | null> {
    const application = await manager.findOneBy(ExchangeApplication, { id: applicationId });
    if (!application?.scope) return null;
    const { termId, scope } = application;
    const { facts, plan } = await this.boards.board(system, { termId, scope });
    if (waitsForProof(plan)) return null;
    const home = plan.students.find(({ id }) => id === applicationId)?.home;
    return home ? proposable(facts, applicationId, home) : null;
  }

  async whyOf(actor: Actor, { applicationId, bedOfferId }: BedChosen): Promise<PlacementWhy | null> {
    const application = await this.work.read().findOneBy(ExchangeApplication, { id: applicationId });
    if (!application?.scope) return null;
    const board = await this.boards.board(actor, { termId: application.termId, scope: application.scope });
    const home = board.facts.homes.find(({ beds }) => beds.some(({ offerId }) => offerId === bedOfferId));
    return home ? this.proposals.whyOf(actor, board, { applicationId, hostFileId: home.fileId }) : null;
  }
}
