import { Injectable } from '@nestjs/common';
import { JudgedWorksQueries } from '../../judging/index.js';
import { Conflict, Forbidden, Work, type Actor, type Unit } from '../../platform/index.js';
import { heldRegistration, RegistrationMoves } from '../registration/registration-moves.service.js';
import { isOrganiserOf } from '../registration/registration.policy.js';
import { IN_REVIEW, type Decision } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { YlsJuryResult } from '../review/yls-jury-result.entity.js';
import { goesAgainst, suggestionFor } from './suggestion.js';

export interface ToldDecision {
  /** Null takes it back. */
  decision: Decision | null;
  /** Asked where it goes against what the jury's ranking suggests. */
  reason?: string;
}

/** What staff decide in silence, each by itself; the student sees nothing of it before the release. */
@Injectable()
export class DecisionsService {
  constructor(
    private readonly work: Work,
    private readonly moves: RegistrationMoves,
    private readonly juries: JudgedWorksQueries,
  ) {}

  /**
   * @returns `reason-needed` when it goes against the suggestion without a word, and nothing was decided
   * @throws NotFound, Forbidden; Conflict once it is released, and for who is tied to the applicant
   */
  decide(actor: Actor, id: string, { decision, reason = '' }: ToldDecision): Promise<'decided' | 'reason-needed'> {
    return this.work.run(actor, async (unit) => {
      const registration = await heldRegistration(unit, id);
      if (!isOrganiserOf(actor, registration)) throw new Forbidden();
      if (!IN_REVIEW.has(registration.state)) throw new Conflict([], { key: 'yls.refusal.not-in-review' });
      await this.isFree(unit, id);
      const departs = goesAgainst(await suggestionFor(unit.manager, registration), decision);
      if (departs && reason === '') return 'reason-needed';
      if (registration.state === 'submitted') await this.moves.move(unit, id, { event: 'take_up' });
      await unit.manager.update(YlsRegistration, id, { decision, decidedAt: decision && unit.now });
      const departure = departs ? reason : '';
      await unit.manager.update(YlsJuryResult, { registrationId: id }, { departure });
      await unit.record('yls-registration.decided', { type: 'yls-registration', id }, { decision, departs });
      return 'decided';
    });
  }

  /** Who may not look at an application as a reviewer decides nothing about it. */
  private async isFree({ manager, actor }: Unit, id: string): Promise<void> {
    const withheld = await this.juries.withheld(manager, actor.accountId, [id]);
    if (withheld.has(id)) throw new Conflict([], { key: 'yls.refusal.tied' });
  }
}
