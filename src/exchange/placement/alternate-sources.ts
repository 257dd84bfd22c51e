import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PlacementWhy } from './placement-why.js';

/** The home that comes next for a student, with its reasons as the list has them. */
export interface Alternate {
  bedOfferId: string;
  hostFileId: string;
  /** ISO dates. */
  fromOn: string;
  untilOn: string;
  why: PlacementWhy | null;
}

export interface AlternateSource {
  /** Null when the plan has none. */
  nextFor(manager: EntityManager, applicationId: string): Promise<Alternate | null>;
}

/** Who knows which home comes next after a refusal: the part that plans adds itself while it starts. */
@Injectable()
export class AlternateSources {
  private readonly sources: AlternateSource[] = [];

  register(source: AlternateSource): void {
    this.sources.push(source);
  }

  async nextFor(manager: EntityManager, applicationId: string): Promise<Alternate | null> {
    for (const source of this.sources) {
      const next = await source.nextFor(manager, applicationId);
      if (next) return next;
    }
    return null;
  }
}
