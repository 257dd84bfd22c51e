import { Injectable, Logger } from '@nestjs/common';
import { Clock, system, Work, type Unit } from '../../platform/index.js';
import { Departures } from './departures.service.js';
import { ExchangePlacement } from './exchange-placement.entity.js';
import { FamilyDecisions } from './family-decisions.service.js';
import { PlacementMails } from './placement-mails.js';
import { PlacementMoves } from './placement-moves.service.js';

const PAGE = 200;

/** Whose turn it was and whose time is over, and homes whose file has ended before the student came. */
const DUE = `
  SELECT p.id, f.state IN ('closed', 'declined', 'withdrawn') AS "isGone" FROM exchange_placement p JOIN host_file_brief f ON f.id = p.host_file_id
   WHERE (p.state = 'host_review' AND p.host_decides_until <= $1) OR (p.state = 'proposed' AND p.proposed_at <= $1 - interval '14 days')
      OR (p.state = 'family_review' AND p.family_decides_until <= $1)
      OR (p.state IN ('proposed', 'host_review', 'host_accepted', 'family_review', 'consented', 'school_confirmed', 'sponsor_approved', 'disclosed')
          AND f.state IN ('closed', 'declined', 'withdrawn'))
   ORDER BY p.id LIMIT ${PAGE}`;

/** Frees what is held in vain. */
@Injectable()
export class PlacementClock {
  private readonly log = new Logger('exchange');

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly moves: PlacementMoves,
    private readonly decisions: FamilyDecisions,
    private readonly departures: Departures,
    private readonly mails: PlacementMails,
  ) {}

  /** Each in a transaction of its own; one that fails stops no other. @returns how many were freed or went on */
  async strike(): Promise<number> {
    const due = await this.work.read().query<{ id: string; isGone: boolean }[]>(DUE, [this.clock.now()]);
    let moved = 0;
    for (const one of due) if (await this.look(one)) moved += 1;
    return moved;
  }

  private async look({ id, isGone }: { id: string; isGone: boolean }): Promise<boolean> {
    try {
      return await this.work.run(system, async (unit) => {
        const where = { id };
        const placement = await unit.manager.findOneOrFail(ExchangePlacement, {
          where,
          lock: { mode: 'pessimistic_write' },
        });
        if (isGone) return this.block(unit, placement);
        return isOver(placement, unit.now) ? this.expire(unit, placement) : false;
      });
    } catch (error) {
      this.log.error({ err: error, placement: id }, 'a placement could not be served by the clock');
      return false;
    }
  }

  private async block(unit: Unit, placement: ExchangePlacement): Promise<boolean> {
    await this.departures.leave(unit, placement, { event: 'block', reason: "The family's file has ended." });
    return true;
  }

  /** Where everybody has agreed, it goes on instead, if nothing stands in the way any more. */
  private async expire(unit: Unit, placement: ExchangePlacement): Promise<boolean> {
    if (await this.decisions.settle(unit, placement)) return true;
    const { state: before } = placement;
    await this.moves.move(unit, placement, { event: 'expire' });
    await this.mails.toDesk(unit, placement, 'desk.expired');
    if (before === 'host_review') await this.mails.toHost(unit, placement, 'host.expired');
    if (before === 'family_review') {
      await this.mails.toFamily(unit, placement, 'expired');
      await this.mails.toHost(unit, placement, 'host.not-now');
    }
    return true;
  }
}

/** Somebody may have answered since the list was read. */
function isOver({ state, hostDecidesUntil, familyDecidesUntil }: ExchangePlacement, now: Date): boolean {
  if (state === 'host_review') return hostDecidesUntil !== null && hostDecidesUntil <= now;
  if (state === 'family_review') return familyDecidesUntil !== null && familyDecidesUntil <= now;
  return state === 'proposed';
}
