import { Injectable } from '@nestjs/common';
import { Conflict, Work, type Actor } from '../../platform/index.js';
import { ApplicationMoves } from '../application/application-moves.service.js';
import { readableApplication } from '../application/application-of-desk.js';
import { RETURNABLE_STATES } from '../application/application-state.js';
import { dayOfOffice } from '../application/office-day.js';

/** The sponsor reads and selects; every desk may send an application back to be mended. */
@Injectable()
export class SelectionService {
  constructor(
    private readonly work: Work,
    private readonly moves: ApplicationMoves,
  ) {}

  /** Somebody of the sponsor begins to read it. */
  takeUp(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => void (await this.moves.move(unit, id, { event: 'take_up' })));
  }

  /** @throws Conflict with the rules in the way */
  select(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await this.moves.move(unit, id, { event: 'select', set: { selectedOn: dayOfOffice(unit.now) } });
    });
  }

  /** Back to the student, who mends it and signs it again; it then comes back to whoever returned it. @throws Unprocessable without a reason */
  return(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { state } = await readableApplication(unit, id);
      const returnedTo = RETURNABLE_STATES.find((one) => one === state);
      if (!returnedTo) throw new Conflict([], { key: 'exchange.refusal.is-not-returned' });
      await this.moves.move(unit, id, { event: 'return', set: { returnedTo }, reason });
    });
  }
}
