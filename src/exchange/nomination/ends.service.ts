import { Injectable } from '@nestjs/common';
import { IncidentsQueries } from '../../incidents/index.js';
import type { secondaryStudents } from '../../law/index.js';
import { Conflict, Work, type Actor, type Unit } from '../../platform/index.js';
import { ApplicationMoves } from '../application/application-moves.service.js';
import { readableApplication } from '../application/application-of-desk.js';
import { isStudentOf } from '../application/exchange-application.policy.js';
import { dayOfOffice } from '../application/office-day.js';
import { GroupSeats } from '../groups/group-seats.service.js';
import { PlacementsService } from '../placement/placements.service.js';

/** Ways that end otherwise than meant, by the event that ends them. */
export const ENDS = ['withdraw', 'decline', 'give_up_placing', 'deny_visa', 'miss', 'terminate'] as const;
export type End = (typeof ENDS)[number];

export interface Ending {
  by: End;
  reason: string;
  isVoluntary?: boolean;
}

const RECORDS: Partial<Record<End, secondaryStudents.EndOnRecord>> = { withdraw: 'withdrawn', terminate: 'terminated' };

/** The side exits; each asks for its reason, and keeps it. */
@Injectable()
export class EndsService {
  constructor(
    private readonly work: Work,
    private readonly moves: ApplicationMoves,
    private readonly placements: PlacementsService,
    private readonly groups: GroupSeats,
    private readonly incidents: IncidentsQueries,
  ) {}

  /**
   * What the application holds is set free with it. Whether student or parents wish it is asked of a withdrawal and of a termination.
   * @throws Unprocessable without a reason, Forbidden where the event is another's, Conflict with the rules in the way
   */
  end(actor: Actor, id: string, { by, reason, isVoluntary = by !== 'terminate' }: Ending): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.mustNotPunish(unit, id, by);
      const set = { endedOn: dayOfOffice(unit.now), endReason: reason.trim(), returnedTo: null };
      const record = RECORDS[by];
      const told = record ? { facts: { ending: { record, isVoluntary } }, data: { isVoluntary } } : {};
      await this.moves.move(unit, id, { event: by, set, reason, ...told });
      await this.placements.cancelAllOf(unit, id, reason);
      await this.groups.leaveIn(unit, id);
    });
  }

  /**
   * Soon after a complaint of the student, a responsible officer has to sign for ending the stay: 22 CFR 62.10(d). A desk that withdraws a student
   * who is here ends it, too; the student's own word needs nobody's leave. @throws Conflict until then
   */
  private async mustNotPunish(unit: Unit, id: string, by: End): Promise<void> {
    const application = await readableApplication(unit, id);
    const { accountId, state } = application;
    const ends =
      by === 'terminate' || (by === 'withdraw' && state === 'active' && !isStudentOf(unit.actor, application));
    if (!ends) return;
    const verdict = await this.incidents.againstStudent(unit.manager, accountId, 'termination');
    if (!verdict.ok) throw new Conflict([verdict], verdict.because);
  }
}
