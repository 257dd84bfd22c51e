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
    const known = new Map(dossiers.map((dossier) => [dossier.registrationId, dossier]));
    return new Map(
      ids.map((id) => {
        const { signedAt = null, version = 0 } = known.get(id) ?? {};
        return [id, { papersSignedAt: signedAt?.toISOString() ?? null, papersLapsed: !signedAt && version > 0 }];
      }),
    );
  }
}
