import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { ApplicationMoves } from '../application/application-moves.service.js';
import { dayOfOffice } from '../application/office-day.js';

/** Ways that end otherwise than meant, by the event that ends them. */
export const ENDS = ['withdraw', 'decline', 'give_up_placing', 'deny_visa', 'miss', 'terminate'] as const;
export type End = (typeof ENDS)[number];

/** The side exits; each asks for its reason, and keeps it. */
@Injectable()
export class EndsService {
  constructor(
    private readonly work: Work,
    private readonly moves: ApplicationMoves,
  ) {}

  /** @throws Unprocessable without a reason, Forbidden where the event is another's, Conflict with the rules in the way */
  end(actor: Actor, id: string, { by, reason }: { by: End; reason: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const set = { endedOn: dayOfOffice(unit.now), endReason: reason.trim(), returnedTo: null };
      await this.moves.move(unit, id, { event: by, set, reason });
    });
  }
}
