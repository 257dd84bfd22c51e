import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, system, Work } from '../../platform/index.js';
import { BallotsService } from './ballots.service.js';
import { followBallot } from './voting.jobs.js';

/** Opens and ends ballots at their time. */
@Injectable()
export class BallotClock implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly work: Work,
    private readonly ballots: BallotsService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(followBallot, ({ ballotId }) =>
      this.work.run(system, (unit) => this.ballots.followClock(unit, ballotId)),
    );
  }
}
