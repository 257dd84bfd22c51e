import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Lifecycles, system, type Unit } from '../../platform/index.js';
import { GIVEN_UP, listed } from '../registration/registration-state.js';
import { DelegationMails } from './delegation-mails.js';
import { YlsDelegation } from './yls-delegation.entity.js';
import { ylsDelegationLifecycle } from './yls-delegation.lifecycle.js';

/** What the waitlist does with delegations. The caller holds the summit. */
@Injectable()
export class HeldDelegations {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly mails: DelegationMails,
  ) {}

  /** From the release on a delegation keeps the seats of those who applied and still come; the others are free. */
  async settle(unit: Unit, summitId: string): Promise<void> {
    const { manager, now } = unit;
    await manager.query('SELECT id FROM yls_delegation WHERE summit_id = $1 ORDER BY id FOR UPDATE', [summitId]);
    await manager.query(LEAVE, [summitId, now]);
    await manager.query(SHRINK, [summitId]);
    const empty = await manager.findBy(YlsDelegation, {
      summitId,
      state: In(['registered', 'waiting']),
      seatsTaken: 0,
    });
    for (const { id } of empty) await this.apply(unit, id, 'lapse');
  }

  /** Which of the summit's delegations have their seats. */
  async held({ manager }: Unit, summitId: string): Promise<Set<string>> {
    const found = await manager.findBy(YlsDelegation, { summitId, state: 'registered' });
    return new Set(found.map(({ id }) => id));
  }

  /** All its seats have become free. */
  async hold(unit: Unit, id: string): Promise<void> {
    await this.apply(unit, id, 'hold');
  }

  private async apply(unit: Unit, id: string, event: 'hold' | 'lapse'): Promise<void> {
    const moved = await this.lifecycles.apply({ ...unit, actor: system }, ylsDelegationLifecycle, { id, event });
    await unit.record(`yls-delegation.${event}`, { type: 'yls-delegation', id });
    await this.mails.tellMember(unit, moved, event);
  }
}

/** Who has not handed in by the release, or does not come any more. */
const LEAVE = `
  UPDATE yls_seat s SET left_at = $2, token_hash = NULL FROM yls_delegation d
   WHERE d.id = s.delegation_id AND d.summit_id = $1 AND d.state IN ('registered', 'waiting') AND s.left_at IS NULL
     AND NOT EXISTS (SELECT FROM yls_registration r WHERE r.id = s.registration_id AND r.submitted_at IS NOT NULL
       AND r.state NOT IN (${listed(GIVEN_UP)}) AND r.decision IS DISTINCT FROM 'decline')`;

const SHRINK = `
  UPDATE yls_delegation SET seats = seats_taken
   WHERE summit_id = $1 AND state IN ('registered', 'waiting') AND seats_taken BETWEEN 1 AND seats - 1`;
