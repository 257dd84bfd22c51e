import { Injectable } from '@nestjs/common';
import { Conflict, Unprocessable, Work, type Actor, type RuleResult, type Unit } from '../../platform/index.js';
import { TopUpService } from '../assignment/top-up.service.js';
import { withheldFrom } from '../conflicts/withheld.js';
import { lockRound } from '../round/load-round.js';
import { COUNTING_CARD } from '../round/round-facts.queries.js';
import type { Round } from '../round/round.entity.js';
import { RoundsService } from '../round/rounds.service.js';
import { againstGiving, againstLateCards } from './late-cards.rules.js';

export interface LateCards {
  given: number;
  /** Cards that nobody was free to take. */
  missing: number;
}

/** A round that closed with works below their minimum of cards: it opens again for those alone. */
@Injectable()
export class LateCardsService {
  constructor(
    private readonly work: Work,
    private readonly rounds: RoundsService,
    private readonly topUps: TopUpService,
  ) {}

  /**
   * Opens the round again and gives each such work so many more judges as it lacks cards, both or neither. As many as are free: of the cards that
   * nobody could take it tells how many. @throws Unprocessable without a reason; Conflict with the rule, also where nobody is free
   */
  async ask(actor: Actor, roundId: string, reason: string): Promise<LateCards> {
    if (!reason.trim()) throw new Unprocessable({ key: 'platform.failure.reason_needed' });
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      const lacking = await lackingCards(unit, round);
      const withheld = await withheldFrom(unit.manager, actor.accountId, roundId);
      const against = againstLateCards({ state: round.state, lacking: lacking.size, withheld: withheld.size });
      obey(against);
      await this.rounds.openAgain(unit, roundId, reason);
      const given = await this.topUps.add(unit, await lockRound(unit, roundId), lacking);
      obey(againstGiving(given));
      await unit.record('round.late-cards', { type: 'round', id: roundId }, { works: lacking.size, given });
      const wanted = [...lacking.values()].reduce((sum, cards) => sum + cards, 0);
      return { given, missing: Math.max(0, wanted - given) };
    });
  }
}

function obey(against: readonly RuleResult[]): void {
  if (against.length > 0) throw new Conflict([...against], against[0]!.because);
}

async function lackingCards(unit: Unit, { id, minimumCards }: Round): Promise<Map<string, number>> {
  const rows = await unit.manager.query<{ id: string; missing: number }[]>(
    `SELECT e.id, $2 - count(s.assignment_id) FILTER (WHERE ${COUNTING_CARD})::int AS missing
       FROM round_entry e LEFT JOIN assignment a ON a.round_entry_id = e.id LEFT JOIN scorecard s ON s.assignment_id = a.id
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL
      GROUP BY e.id HAVING count(s.assignment_id) FILTER (WHERE ${COUNTING_CARD}) < $2 ORDER BY e.id`,
    [id, minimumCards],
  );
  return new Map(rows.map((row) => [row.id, row.missing]));
}
