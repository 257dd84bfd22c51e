import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/index.js';
import { RegistryQueries, type NetworkFigures } from '../registry/index.js';
import { ExhibitQueries, type ExhibitWork } from '../yaas/index.js';

export interface Home {
  figures: NetworkFigures;
  latest: ExhibitWork[];
}

const shown = 6;

/** What stands on the front page. */
@Injectable()
export class HomeQueries {
  constructor(
    private readonly registry: RegistryQueries,
    private readonly exhibit: ExhibitQueries,
    private readonly clock: Clock,
  ) {}

  async model(): Promise<Home> {
    const today = this.clock.now().toISOString().slice(0, 10);
    const [figures, latest] = await Promise.all([this.registry.figures(today), this.exhibit.latest(shown)]);
    return { figures, latest };
  }
}
