import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { GateFactsReader, type PartOfFacts } from '../registration/gate-facts-reader.js';
import type { PaperFacts } from './papers.rules.js';
import { YlsDossier } from './yls-dossier.entity.js';

/** Tells gates whether the guardian has signed. */
@Injectable()
export class PapersFacts implements PartOfFacts, OnModuleInit {
  constructor(private readonly gates: GateFactsReader) {}

  onModuleInit(): void {
    this.gates.add(this);
  }

  async factsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, PaperFacts>> {
    const dossiers = await manager.findBy(YlsDossier, { registrationId: In([...ids]) });
    const signed = new Map(dossiers.map(({ registrationId, signedAt }) => [registrationId, signedAt]));
    return new Map(ids.map((id) => [id, { papersSignedAt: signed.get(id)?.toISOString() ?? null }]));
  }
}
