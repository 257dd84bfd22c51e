import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyKinds } from '../../duties/index.js';
import { ThreadProgrammes, ThreadStanding } from '../../messages/index.js';
import { Jobs } from '../../platform/index.js';
import { DeskLinks } from '../desk/desk-links.js';
import { homeAheadDuty, HomesAhead } from './homes-ahead.service.js';
import { PlacementClock } from './placement-clock.service.js';
import { followThreadOfPlacement, openThreadOfPlacement, strikePlacements } from './placement.jobs.js';
import { PlacementThreadOpening } from './placement-thread-opening.js';
import { PlacementThreads } from './placement-threads.js';

/** Where placements stand in the hours, and among the messages. */
@Injectable()
export class PlacementStart implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly programmes: ThreadProgrammes,
    private readonly kinds: DutyKinds,
    private readonly clock: PlacementClock,
    private readonly ahead: HomesAhead,
    private readonly threads: PlacementThreads,
    private readonly opening: PlacementThreadOpening,
    private readonly standing: ThreadStanding,
    private readonly links: DeskLinks,
  ) {}

  onModuleInit(): void {
    this.programmes.register(this.threads);
    this.kinds.add(homeAheadDuty);
    this.jobs.handle(strikePlacements, async () => {
      await this.clock.strike();
      await this.ahead.strike();
    });
    this.jobs.schedule(strikePlacements, '25 * * * *');
    this.jobs.handle(openThreadOfPlacement, ({ placementId }) => this.opening.open(placementId));
    this.jobs.handle(followThreadOfPlacement, ({ placementId }) =>
      this.standing.followAbout(this.threads.code, placementId),
    );
    this.links.add((_manager, _actor, { id, selectedOn }) =>
      selectedOn === null
        ? []
        : [{ href: `/exchange/applications/${id}/placements`, text: { key: 'exchange.placements.title' } }],
    );
  }
}
