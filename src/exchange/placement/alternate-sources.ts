import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/index.js';
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
  /**
   * What speaks for a bed that somebody chose, with the stored plan of the moment. Null for a student or a home of whom no plan is made.
   * @throws NotFound outside the actor's reach
   */
  whyOf(actor: Actor, bed: BedChosen): Promise<PlacementWhy | null>;
}

export interface BedChosen {
  applicationId: string;
  bedOfferId: string;
}

/** Who knows which home comes next after a refusal, and why: the part that plans adds itself while it starts. */
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

  async whyOf(actor: Actor, bed: BedChosen): Promise<PlacementWhy | null> {
    for (const source of this.sources) {
      const why = await source.whyOf(actor, bed);
      if (why) return why;
    }
    return null;
  }
}
