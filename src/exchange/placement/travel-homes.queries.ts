import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { HostFilesQueries } from '../../host-families/index.js';
import { GateFactsReader, type PartOfFacts } from '../application/gate-facts-reader.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import type { TravelHomeFacts } from './travel-home.rules.js';

/** What the travel gate reads of homes, of many students in a fixed number of queries. */
@Injectable()
export class TravelHomes implements PartOfFacts<TravelHomeFacts>, OnModuleInit {
  constructor(
    private readonly gates: GateFactsReader,
    private readonly files: HostFilesQueries,
  ) {}

  onModuleInit(): void {
    this.gates.add(this);
  }

  async factsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, TravelHomeFacts>> {
    const told = await manager.find(ExchangePlacement, {
      select: { id: true, applicationId: true, hostFileId: true },
      where: { applicationId: In([...ids]), state: 'disclosed' },
    });
    const may =
      told.length > 0
        ? await this.files.mayPlaceEach(
            manager,
            told.map(({ hostFileId }) => hostFileId),
          )
        : null;
    const homes = Map.groupBy(told, ({ applicationId }) => applicationId);
    return new Map(
      ids.map((id) => {
        const own = homes.get(id);
        return [id, { homesAreOpen: own ? own.every(({ hostFileId }) => may?.get(hostFileId)?.may) : null }];
      }),
    );
  }
}
