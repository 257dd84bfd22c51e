import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/index.js';

/** The registry's questions are asked of a day; this is today's, in universal time. */
@Injectable()
export class Today {
  constructor(private readonly clock: Clock) {}

  /** `YYYY-MM-DD`. */
  day(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}
