import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GateFactsReader, type PartOfFacts } from '../registration/gate-facts-reader.js';
import { awaitedOf } from './awaited.js';
import { RegistrationFiles } from './registration-files.js';

/** Tells gates how much a student still has to bring. */
@Injectable()
export class MissingFacts implements PartOfFacts, OnModuleInit {
  constructor(
    private readonly gates: GateFactsReader,
    private readonly files: RegistrationFiles,
  ) {}

  onModuleInit(): void {
    this.gates.add(this);
  }

  async factsOf(manager: EntityManager, ids: readonly string[]): Promise<Map<string, { missing: number }>> {
    const files = await this.files.of(manager, ids);
    return new Map([...files].map(([id, file]) => [id, { missing: awaitedOf(file).length }]));
  }
}
