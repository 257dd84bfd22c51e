import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../../platform/index.js';

/** Tells of registrations which have an allergy, and no more than that; it logs who asked. */
export interface AllergySource {
  among(manager: EntityManager, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The one thing of health that a staff copy of a badge shows. Whoever keeps health adds itself while it starts. */
@Injectable()
export class AllergyMarks {
  private source: AllergySource | null = null;

  use(source: AllergySource): void {
    this.source = source;
  }

  async among(manager: EntityManager, actor: Actor, ids: readonly string[]): Promise<ReadonlySet<string>> {
    return (await this.source?.among(manager, actor, ids)) ?? new Set();
  }
}
