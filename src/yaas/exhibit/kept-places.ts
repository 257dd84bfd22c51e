import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import { ExhibitPlacesQueries, type ShownPlaces } from './exhibit-places.queries.js';

/** A visitor's page may be kept as long; a pair that is gone leads to an empty wall until then. */
const KEPT_MS = 60_000;

interface Kept {
  at: number;
  places: Promise<ShownPlaces>;
}

/** The places of an edition's wall, asked for at most once a minute in each process: they take longer than the works themselves. */
@Injectable()
export class KeptPlaces {
  private readonly kept = new Map<string, Kept>();

  constructor(
    private readonly queries: ExhibitPlacesQueries,
    private readonly clock: Clock,
  ) {}

  of(editionId: string): Promise<ShownPlaces> {
    const now = this.clock.now().getTime();
    const known = this.kept.get(editionId);
    if (known && Math.abs(now - known.at) <= KEPT_MS) return known.places;
    const places = this.ask(editionId);
    this.kept.set(editionId, { at: now, places });
    return places;
  }

  private async ask(editionId: string): Promise<ShownPlaces> {
    try {
      return await this.queries.of(editionId);
    } catch (error) {
      this.kept.delete(editionId);
      throw error;
    }
  }
}
