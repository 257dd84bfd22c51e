import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { nextActOf } from './next-act.js';
import { nextDeadlineOf } from './next-deadline.js';
import type { Overview } from './overview.page.js';
import { SummitFiguresQueries } from './summit-figures.queries.js';
import { waitingIn } from './waiting-for.js';

/** A summit at one glance. */
@Injectable()
export class Overviews {
  constructor(
    private readonly clock: Clock,
    private readonly figures: SummitFiguresQueries,
  ) {}

  async of(summit: YlsSummit): Promise<Overview> {
    const figures = await this.figures.of(summit);
    const now = this.clock.now();
    return {
      summit,
      figures,
      next: nextActOf({ summit, figures, now }),
      deadline: nextDeadlineOf(summit, figures, now),
      waiting: waitingIn(summit.state, figures),
    };
  }
}
