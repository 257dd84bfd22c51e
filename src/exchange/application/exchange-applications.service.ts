import { Injectable } from '@nestjs/common';
import { newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { ApplicationMoves } from './application-moves.service.js';
import { ExchangeApplication } from './exchange-application.entity.js';

export interface NewApplication {
  termId: string;
  /** The student's own community, which nominates. */
  sendingCommunityId: string;
}

/** Where a student's way begins, and what the student does on it. */
@Injectable()
export class ExchangeApplications {
  constructor(
    private readonly work: Work,
    private readonly moves: ApplicationMoves,
  ) {}

  /** The actor's application for the term; who has one that is not over keeps it. @returns its id @throws NotFound when there is no such term */
  open(actor: Actor, told: NewApplication): Promise<string> {
    return this.work.run(actor, (unit) => this.openIn(unit, told));
  }

  /** The same within a transaction. */
  async openIn(unit: Unit, { termId, sendingCommunityId }: NewApplication): Promise<string> {
    const { accountId } = unit.actor;
    const term = await unit.manager.findOneBy(ExchangeTerm, { id: termId });
    if (!accountId || !term) throw new NotFound();
    const live = await unit.manager.query<{ id: string }[]>(liveOfTerm, [accountId, termId]);
    if (live[0]) return live[0].id;
    const id = newId();
    const { sponsorId } = term;
    const opened = {
      id,
      accountId,
      termId,
      sponsorId,
      sendingCommunityId,
      state: 'draft',
      openedAt: unit.now,
    } as const;
    await unit.manager.insert(ExchangeApplication, opened);
    await unit.record('exchange-application.opened', { type: 'exchange-application', id }, { termId });
    return id;
  }

  /** All is said and signed, by the parents too: it goes to the sending community, or back to whoever returned it. @throws Conflict with the rules in the way */
  async sign(unit: Unit, id: string): Promise<void> {
    const { state, returnedTo } = await unit.manager.findOneByOrFail(ExchangeApplication, { id });
    const set = { submittedAt: unit.now, returnedTo: null };
    const event = state === 'returned' && returnedTo ? (`resubmit_${returnedTo}` as const) : 'sign';
    await this.moves.move(unit, id, { event, set });
  }
}

const liveOfTerm = `SELECT id FROM exchange_application WHERE account_id = $1 AND term_id = $2
  AND state NOT IN ('completed', 'withdrawn', 'declined', 'not_placed', 'no_show', 'terminated', 'visa_denied')`;
