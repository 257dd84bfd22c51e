import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DutyKinds } from '../../duties/index.js';
import { defineJob, Jobs } from '../../platform/index.js';
import { SchoolClock } from './school-clock.service.js';
import { schoolDuties } from './school.duties.js';

/** Each night: what schools have to be told. */
const strikeSchools = defineJob<Record<string, never>>('exchange.strike-schools');

@Injectable()
export class SchoolsStart implements OnModuleInit {
  constructor(
    private readonly kinds: DutyKinds,
    private readonly jobs: Jobs,
    private readonly clock: SchoolClock,
  ) {}

  onModuleInit(): void {
    this.kinds.add(...schoolDuties);
    this.jobs.handle(strikeSchools, () => this.clock.strike());
    this.jobs.schedule(strikeSchools, '50 5 * * *');
  }
}
