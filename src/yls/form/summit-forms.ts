import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { ApplicationDefinition } from '../../applications/index.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import { ylsDefinition } from './yls-definition.js';
import { YlsQuestion } from './yls-question.entity.js';

const ORDER = { section: 'ASC', position: 'ASC', id: 'ASC' } as const;

/** The forms of summits, built from their rows. */
@Injectable()
export class SummitForms {
  /** In the order of the form. */
  questions(manager: EntityManager, summitId: string): Promise<YlsQuestion[]> {
    return manager.find(YlsQuestion, { where: { summitId }, order: ORDER });
  }

  async one(manager: EntityManager, summitId: string): Promise<ApplicationDefinition> {
    return (await this.of(manager, [summitId])).get(summitId)!;
  }

  /** Of many summits in two queries, by their ids. */
  async of(manager: EntityManager, summitIds: readonly string[]): Promise<Map<string, ApplicationDefinition>> {
    const where = In([...new Set(summitIds)]);
    const summits = await manager.findBy(YlsSummit, { id: where });
    const questions = await manager.find(YlsQuestion, { where: { summitId: where }, order: ORDER });
    const bySummit = Map.groupBy(questions, ({ summitId }) => summitId);
    return new Map(summits.map((summit) => [summit.id, ylsDefinition(summit, bySummit.get(summit.id) ?? [])]));
  }
}
