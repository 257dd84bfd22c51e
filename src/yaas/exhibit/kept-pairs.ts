import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import { ExhibitQueries, type ShownPair } from './exhibit.queries.js';

/** A visitor's page may be kept as long; a pair that is gone leads to an empty wall until then. */
const KEPT_MS = 60_000;

interface Kept {
  at: number;
  pairs: Promise<ShownPair[]>;
}

/** The city pairs of an edition's wall, asked for at most once a minute in each process: they take as long as the works themselves. */
@Injectable()
export class KeptPairs {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly exhibit: ExhibitQueries,
    private readonly clock: Clock,
  ) {}

  of(editionId: string): Promise<ShownPair[]> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(editionId);
    if (known && Math.abs(now - known.at) <= KEPT_MS) return known.pairs;
    const pairs = this.ask(editionId);
    this.kept.set(editionId, { at: now, pairs });
    return pairs;
  }

  private async ask(editionId: string): Promise<ShownPair[]> {
    try {
      return await this.exhibit.pairs(editionId);
    } catch (error) {
      this.kept.delete(editionId);
      throw error;
    }
  }
}
