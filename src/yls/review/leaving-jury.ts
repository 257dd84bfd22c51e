import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RoundWorksService } from '../../judging/index.js';
import { defineJob, Jobs, system, Work, type Consequence } from '../../platform/index.js';

/** An application was taken back: its jury lets it go. */
const leaveJury = defineJob<{ registrationId: string }>('yls.leave-jury');

/** By a job, because rounds are locked before what stands in them. Until then no reviewer is shown it any more. */
export const juryLetsGo: Consequence<{ id: string }> = {
  name: 'its jury lets it go',
  run: (unit, { id }) => unit.queue(leaveJury, { registrationId: id }),
};

/** Takes what was cancelled out of its rounds. */
@Injectable()
export class LeavingJury implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly work: Work,
    private readonly rounds: RoundWorksService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(leaveJury, ({ registrationId }) => this.leave(registrationId));
  }

  leave(registrationId: string): Promise<void> {
    return this.work.run(system, (unit) => this.rounds.withdraw(unit, registrationId));
  }
}
