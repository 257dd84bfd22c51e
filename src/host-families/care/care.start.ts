import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IncidentSubjects } from '../../incidents/index.js';
import { ThreadProgrammes } from '../../messages/index.js';
import { HouseholdIncidents } from './household-incidents.js';
import { HouseholdThreads } from './household-threads.js';

/** Tells the incident desk and the messages of households. */
@Injectable()
export class CareStart implements OnModuleInit {
  constructor(
    private readonly subjects: IncidentSubjects,
    private readonly programmes: ThreadProgrammes,
    private readonly incidents: HouseholdIncidents,
    private readonly threads: HouseholdThreads,
  ) {}

  onModuleInit(): void {
    this.subjects.register(this.incidents);
    this.programmes.register(this.threads);
  }
}
