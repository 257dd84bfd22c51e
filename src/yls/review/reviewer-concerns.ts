import { Injectable } from '@nestjs/common';
import { IncidentReports } from '../../incidents/index.js';
import type { Concern } from '../../judging/index.js';
import type { Unit } from '../../platform/index.js';
import { DELEGATE } from '../day/safety/delegate-incidents.js';

/** What a reviewer reads between the lines of an application: a young person in danger is the incident desk's matter, at once. */
@Injectable()
export class ReviewerConcerns {
  constructor(private readonly incidents: IncidentReports) {}

  /** The reviewer reads blind and goes on so: the desk is told whom it is about. @returns false for what those who run the round see to */
  async take(unit: Unit, registrationId: string, { reason, note }: Concern): Promise<boolean> {
    if (reason !== 'safety') return false;
    const told = { kind: 'welfare', affects: 'other', danger: true, people: '', words: note } as const;
    const subject = { kind: DELEGATE, subjectId: registrationId };
    await this.incidents.reportIn(unit, { ...told, about: null, keepFrom: [] }, subject);
    return true;
  }
}
