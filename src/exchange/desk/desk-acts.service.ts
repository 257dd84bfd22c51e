import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { DepartureService } from '../nomination/departure.service.js';
import { EndsService } from '../nomination/ends.service.js';
import { NominationService } from '../nomination/nomination.service.js';
import { SelectionService } from '../nomination/selection.service.js';
import type { DeskAct } from './acts.js';
import type { Told } from './acts.schema.js';

/** The acts of the application's page, each by the service that carries it out. */
@Injectable()
export class DeskActs {
  constructor(
    private readonly nomination: NominationService,
    private readonly selection: SelectionService,
    private readonly departure: DepartureService,
    private readonly ends: EndsService,
    private readonly clock: Clock,
  ) {}

  /** A day on which something happened has come; the journey alone is told before it. */
  isAhead(act: DeskAct, { day }: Told): boolean {
    return act !== 'clear' && day !== undefined && day > dayOfOffice(this.clock.now());
  }

  do(actor: Actor, id: string, { act, told }: { act: DeskAct; told: Told }): Promise<void> {
    const { reason = '', day = '', memberId = '', isDirect = false, isVoluntary } = told;
    const carriedOut: Record<DeskAct, () => Promise<void>> = {
      nominate: () => this.nomination.nominate(actor, id, { memberId, isDirect }),
      accept: () => this.nomination.accept(actor, id),
      hand_back: () => this.nomination.handBack(actor, id, reason),
      submit_to_sponsor: () => this.nomination.submit(actor, id),
      take_up: () => this.selection.takeUp(actor, id),
      select: () => this.selection.select(actor, id),
      return: () => this.selection.return(actor, id, reason),
      begin_placing: () => this.departure.beginPlacing(actor, id),
      issue_papers: () => this.departure.issuePapers(actor, id, day),
      grant_visa: () => this.departure.grantVisa(actor, id, day),
      clear: () => this.departure.clear(actor, id, day),
      arrive: () => this.departure.arrive(actor, id, day),
      complete: () => this.departure.complete(actor, id, day),
      give_up_placing: () => this.ends.end(actor, id, { by: 'give_up_placing', reason }),
      deny_visa: () => this.ends.end(actor, id, { by: 'deny_visa', reason }),
      miss: () => this.ends.end(actor, id, { by: 'miss', reason }),
      decline: () => this.ends.end(actor, id, { by: 'decline', reason }),
      terminate: () => this.ends.end(actor, id, { by: 'terminate', reason, isVoluntary }),
      withdraw: () => this.ends.end(actor, id, { by: 'withdraw', reason, isVoluntary }),
    };
    return carriedOut[act]();
  }
}
