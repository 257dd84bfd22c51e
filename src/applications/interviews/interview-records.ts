import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, readRows, type Actor } from '../../platform/index.js';
import { byGroup } from '../answers/by-group.js';
import { readAnswers, type Answers } from '../answers/read-answers.js';
import type { Typed } from '../answers/read-field.js';
import { ApplicationDoor } from '../application/application-door.js';
import type { Attendee, OpenApplication } from '../application/application-programme.js';
import { interviewPlanOf } from './interviews.service.js';

/** That an interview was held; nothing of what was found. */
export interface InterviewFacts {
  id: string;
  applicationId: string;
  mode: string;
  heldOn: string;
  interviewerId: string;
  attendeeIds: string[];
}

/** An interview as its readers see it. */
export interface InterviewRead {
  id: string;
  mode: string;
  place: string;
  heldOn: string;
  interviewer: string;
  attendees: Attendee[];
  answers: Answers;
}

/** The one door to what interviewers found. */
@Injectable()
export class InterviewRecords {
  constructor(private readonly door: ApplicationDoor) {}

  /** The same by the application's id. @throws NotFound */
  async ofApplication(manager: EntityManager, actor: Actor, applicationId: string): Promise<InterviewRead[]> {
    return this.read(manager, actor, await this.door.open(manager, actor, applicationId));
  }

  /** Latest first. @throws NotFound when the programme does not let the actor read interviews */
  async read(manager: EntityManager, actor: Actor, open: OpenApplication): Promise<InterviewRead[]> {
    const plan = interviewPlanOf(open);
    if (!open.standing.reads.includes(plan.group)) throw new NotFound();
    const { name, isSensitive } = byGroup(open, [plan])[0]!;
    const rows = await readRows<Omit<InterviewRead, 'answers'> & { typed: Typed }>(manager, actor, {
      projection: {
        name: `${name}.interviews`,
        reader: 'whom the programme lets read interviews',
        from: 'application_interview i JOIN account_brief a ON a.id = i.interviewer_id',
        columns: {
          id: 'i.id',
          mode: 'i.mode',
          place: 'i.place',
          heldOn: 'i.held_on::text',
          interviewer: 'a.display_name',
          attendees: 'i.attendees',
          typed: 'i.typed',
        },
        sensitive: isSensitive ? ['typed'] : [],
      },
      reading: {
        where: 'i.application_id = $1',
        parameters: [open.application.id],
        orderBy: 'i.held_on DESC, i.id DESC',
      },
    });
    return rows.map(({ typed, ...row }) => ({ ...row, answers: readAnswers(plan.checklist, typed).answers }));
  }

  /** That interviews were held, of many applications in one query, latest first. */
  facts(manager: EntityManager, applicationIds: readonly string[]): Promise<InterviewFacts[]> {
    return manager.query<InterviewFacts[]>(
      `SELECT id, application_id AS "applicationId", mode, held_on::text AS "heldOn", interviewer_id AS "interviewerId",
         ARRAY(SELECT jsonb_array_elements(attendees) ->> 'id') AS "attendeeIds"
       FROM application_interview WHERE application_id = ANY($1) ORDER BY held_on DESC, id DESC`,
      [applicationIds],
    );
  }
}
