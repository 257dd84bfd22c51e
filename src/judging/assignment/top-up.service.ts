import { Injectable } from '@nestjs/common';
import { Clock, Work, type Actor, type Unit } from '../../platform/index.js';
import { loadRound, lockRound } from '../round/load-round.js';
import type { Round } from '../round/round.entity.js';
import { mendable, refuseUnlessDrawStands } from './assignment.rules.js';
import { DrawsService } from './draws.service.js';
import type { Plan } from './plan.js';
import { topUpRequest } from './read-request.js';

/** Mends a draw in places; it is never made anew once it stands. */
@Injectable()
export class TopUpService {
  constructor(
    private readonly work: Work,
    private readonly draws: DrawsService,
    private readonly clock: Clock,
  ) {}

  /** Fills these works up to the judges that the round wants, as far as the jury allows. The caller holds the round's lock. */
  async replace(unit: Unit, round: Round, entryIds: readonly string[]): Promise<void> {
    if (!mendable.has(round.state) || entryIds.length === 0) return;
    await this.fillUp(unit, round, entryIds);
  }

  /** Fills up every work that has fewer judges than the round wants. @returns the cards given. */
  fill(actor: Actor, roundId: string): Promise<number> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      refuseUnlessDrawStands(round.state);
      const lacking = await lackingIn(unit, round);
      const given = lacking.length > 0 ? await this.fillUp(unit, round, lacking) : 0;
      await unit.record('round.topped-up', { type: 'round', id: roundId }, { given });
      return given;
    });
  }

  /** Gives what is missing, and the extra reviews that join islands then. @returns how many of those. */
  bridge(actor: Actor, roundId: string): Promise<number> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      refuseUnlessDrawStands(round.state);
      const request = await topUpRequest({ manager: unit.manager, round, now: unit.now });
      const { added, bridges } = await this.draws.make(unit, round, { kind: 'top_up', request });
      await this.draws.give(unit, bridges, 'bridge');
      const given = { given: added.length, bridges: bridges.length };
      await unit.record('round.bridged', { type: 'round', id: roundId }, given);
      return bridges.length;
    });
  }

  /** Gives these works so many more judges than they have, as far as the jury allows. The caller holds the round's lock. @returns the cards given. */
  async add(unit: Unit, round: Round, more: ReadonlyMap<string, number>): Promise<number> {
    const request = await topUpRequest({ manager: unit.manager, round, now: unit.now }, [...more.keys()]);
    const held = Map.groupBy(request.kept ?? [], ({ work }) => work);
    const works = request.works.map((work) => ({
      ...work,
      k: (held.get(work.id)?.length ?? 0) + more.get(work.id)!,
    }));
    const { added } = await this.draws.make(unit, round, { kind: 'top_up', request: { ...request, works } });
    return added.length;
  }

  /** All that stands, and what a top-up of this moment would add. */
  async plan(actor: Actor, roundId: string): Promise<Plan> {
    const manager = this.work.read();
    const round = await loadRound(manager, actor, roundId);
    return this.draws.plan(await topUpRequest({ manager, round, now: this.clock.now() }));
  }

  private async fillUp(unit: Unit, round: Round, entryIds: readonly string[]): Promise<number> {
    const request = await topUpRequest({ manager: unit.manager, round, now: unit.now }, entryIds);
    const { added } = await this.draws.make(unit, round, { kind: 'top_up', request });
    return added.length;
  }
}

async function lackingIn(unit: Unit, round: Round): Promise<string[]> {
  const lacking = await unit.manager.query<{ id: string }[]>(
    `SELECT e.id FROM round_entry e LEFT JOIN assignment a ON a.round_entry_id = e.id AND a.state = 'offered'
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL GROUP BY e.id HAVING count(a.id) < $2 ORDER BY e.id`,
    [round.id, round.judgesPerEntry],
  );
  return lacking.map(({ id }) => id);
}
