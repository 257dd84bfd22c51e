import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import { Today } from '../day.js';
import { MapQueries } from './map.queries.js';
import { networkDrawing } from './network-drawing.js';

/** How long a change of the registry may take to show on the map. */
const KEPT_MS = 60_000;

/** The network's picture, drawn at most once a minute in each process: it takes as long as a dozen pages. */
@Injectable()
export class KeptDrawing {
  private drawn?: { at: number; picture: Promise<string> };

  constructor(
    private readonly maps: MapQueries,
    private readonly clock: Clock,
    private readonly today: Today,
  ) {}

  current(): Promise<string> {
    const now = this.clock.now().getTime();
    if (!this.drawn || Math.abs(now - this.drawn.at) > KEPT_MS) this.drawn = { at: now, picture: this.draw() };
    return this.drawn.picture;
  }

  private async draw(): Promise<string> {
    try {
      return networkDrawing(await this.maps.pairs(this.today.day()));
    } catch (error) {
      this.drawn = undefined;
      throw error;
    }
  }
}
