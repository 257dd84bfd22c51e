import { Injectable } from '@nestjs/common';
import { IncidentsQueries } from '../../incidents/index.js';
import { Conflict, Work, type Actor, type Unit } from '../../platform/index.js';
import { ApplicationMoves } from '../application/application-moves.service.js';
import { readableApplication } from '../application/application-of-desk.js';
import { dayOfOffice } from '../application/office-day.js';
import { GroupSeats } from '../groups/group-seats.service.js';
import { PlacementsService } from '../placement/placements.service.js';

/** Ways that end otherwise than meant, by the event that ends them. */
export const ENDS = ['withdraw', 'decline', 'give_up_placing', 'deny_visa', 'miss', 'terminate'] as const;
export type End = (typeof ENDS)[number];

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

  /** What the application holds is set free with it. @throws Unprocessable without a reason, Forbidden where the event is another's, Conflict with the rules in the way */
  end(actor: Actor, id: string, { by, reason }: { by: End; reason: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      if (by === 'terminate') await this.mustNotPunish(unit, id);
      const set = { endedOn: dayOfOffice(unit.now), endReason: reason.trim(), returnedTo: null };
      await this.moves.move(unit, id, { event: by, set, reason });
      await this.placements.cancelAllOf(unit, id, reason);
      await this.groups.leaveIn(unit, id);
    });
  }

  /** Soon after a complaint of the student, a responsible officer has to sign for it: 22 CFR 62.10(d). @throws Conflict until then */
  private async mustNotPunish(unit: Unit, id: string): Promise<void> {
    const { accountId } = await readableApplication(unit, id);
    const verdict = await this.incidents.againstStudent(unit.manager, accountId, 'termination');
    if (!verdict.ok) throw new Conflict([verdict], verdict.because);
  }
}
