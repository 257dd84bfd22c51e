import { Injectable } from '@nestjs/common';
import {
  Conflict,
  Forbidden,
  newId,
  NotFound,
  Unprocessable,
  type RuleResult,
  type Unit,
} from '../../platform/index.js';
import { typedOf } from '../answers/read-answers.js';
import type { Typed } from '../answers/read-field.js';
import { ApplicationDoor, mayDo } from '../application/application-door.js';
import type { OpenApplication } from '../application/application-programme.js';
import type { InterviewPlan } from '../definition/definition.js';
import { ApplicationInterview } from './application-interview.entity.js';

export interface NewInterview {
  applicationId: string;
  /** Code of the definition's modes. */
  mode: string;
  place: string;
  /** `YYYY-MM-DD` */
  heldOn: string;
  /** Ids of the programme's attendees who were present. */
  attendeeIds: readonly string[];
  /** The checklist's fields as they were typed. */
  typed: Typed;
}

/** Interviews as those record them who held them. */
@Injectable()
export class InterviewsService {
  constructor(private readonly door: ApplicationDoor) {}

  /**
   * Puts an interview on record, held by the actor. @returns its id
   * @throws NotFound, Forbidden; Conflict with the rules that speak against this interviewer; Unprocessable for somebody unknown
   */
  async record(unit: Unit, { applicationId, attendeeIds, typed, ...told }: NewInterview): Promise<string> {
    const open = await this.door.hold(unit, applicationId);
    mayDo(open, 'record-interviews');
    const { accountId } = unit.actor;
    if (!accountId) throw new Forbidden();
    const against = await this.against(unit, open);
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
    const known = (await open.programme.attendees?.(unit.manager, open.application)) ?? [];
    const attendees = known.filter(({ id }) => attendeeIds.includes(id));
    if (attendees.length !== attendeeIds.length) throw new Unprocessable({ key: 'platform.failure.bad_request' });
    const id = newId();
    const { checklist } = interviewPlanOf(open);
    const by = { interviewerId: accountId, recordedAt: unit.now };
    const interview = { id, applicationId, ...told, attendees, typed: typedOf(checklist, typed), ...by };
    await unit.manager.insert(ApplicationInterview, interview);
    await unit.record('applications.interviewed', { type: 'application-interview', id }, { applicationId });
    await open.programme.changed?.(unit, open.application, { kind: 'interview-recorded', interviewId: id });
    return id;
  }

  /** Rules that speak against the actor as interviewer; none when they may. */
  async against(
    { manager, actor }: Pick<Unit, 'manager' | 'actor'>,
    open: OpenApplication,
  ): Promise<readonly RuleResult[]> {
    return (await open.programme.mayInterview?.(manager, actor, open.application)) ?? [];
  }
}

/** @throws NotFound where the programme holds no interviews */
export function interviewPlanOf({ definition }: OpenApplication): InterviewPlan {
  if (!definition.interview) throw new NotFound();
  return definition.interview;
}
