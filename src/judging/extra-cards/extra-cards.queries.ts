import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { runInThread, Work, type Actor } from '../../platform/index.js';
import { withheldFrom } from '../conflicts/withheld.js';
import { tallyInput } from '../results/tally-input.js';
import { loadRound } from '../round/load-round.js';
import type { Round } from '../round/round.entity.js';
import { allotExtraCards } from '../statistics/extra-cards.js';
import type { inThread } from './probabilities.thread.js';

/** A work about which more cards would tell something. */
export interface DoubtfulWork {
  roundEntryId: string;
  code: string;
  pool: string;
  /** Complete cards, and those that judges hold. */
  complete: number;
  held: number;
  /** How probable it is that it belongs to those whom the line lets through. */
  probability: number;
  /** Cards that are proposed for it. */
  more: number;
}

export interface ExtraCardsView {
  round: Round;
  /** Cards that may be given. */
  budget: number;
  works: readonly DoubtfulWork[];
  /** Works that lack cards which every work gets. */
  lacking: number;
  /** Works in doubt that are withheld from the reader. */
  withheld: number;
}

interface StandingWork {
  roundEntryId: string;
  code: string;
  pool: string;
  complete: number;
  held: number;
  /** Judges who may still see it. */
  room: number;
}

/** A quarter of a card for each work: four such rounds, with what every work has, find the best as well as many more cards for all would. */
const PART = 0.25;

/** Which works more cards should go to. */
@Injectable()
export class ExtraCardsQueries {
  constructor(private readonly work: Work) {}

  async view(actor: Actor, roundId: string, budget?: number): Promise<ExtraCardsView> {
    const manager = this.work.read();
    const round = await loadRound(manager, actor, roundId);
    const standing = await standingOf(manager, round.id);
    const asked = budget ?? Math.ceil(standing.length * PART);
    const probabilities = await probabilitiesOf(manager, round, standing);
    const given = allotExtraCards({
      probabilities,
      cards: standing.map(({ held }) => held),
      room: standing.map(({ room }) => room),
      budget: asked,
    });
    const withheld = await withheldFrom(manager, actor.accountId, round.id);
    const doubtful = standing
      .map((work, index) => ({ ...work, probability: probabilities[index] ?? 0, more: given[index]! }))
      .filter(({ more }) => more > 0)
      .toSorted((a, b) => b.more - a.more || b.probability - a.probability || (a.code < b.code ? -1 : 1));
    const works = doubtful.filter(({ roundEntryId }) => !withheld.has(roundEntryId));
    return {
      round,
      budget: asked,
      works,
      lacking: standing.filter(({ complete }) => complete < round.minimumCards).length,
      withheld: doubtful.length - works.length,
    };
  }
}

/** In the order of the works; a work that the round's method knows nothing of has none. */
async function probabilitiesOf(
  manager: EntityManager,
  round: Round,
  standing: readonly StandingWork[],
): Promise<(number | null)[]> {
  const input = await tallyInput(manager, round);
  const found = await runInThread<typeof inThread>(new URL('./probabilities.thread.js', import.meta.url), input);
  const byWork = new Map(input.entries.map(({ roundEntryId }, index) => [roundEntryId, found[index] ?? null]));
  return standing.map(({ roundEntryId }) => byWork.get(roundEntryId) ?? null);
}

function standingOf(manager: EntityManager, roundId: string): Promise<StandingWork[]> {
  return manager.query<StandingWork[]>(
    `WITH seat AS (SELECT id FROM round_judge WHERE round_id = $1 AND state = 'accepted'),
     met AS (
       SELECT a.round_entry_id AS entry, a.round_judge_id AS judge FROM assignment a JOIN seat ON seat.id = a.round_judge_id
        UNION SELECT c.round_entry_id, c.round_judge_id FROM judge_conflict c JOIN seat ON seat.id = c.round_judge_id),
     closed AS (SELECT entry, count(*) AS judges FROM met GROUP BY entry)
     SELECT e.id AS "roundEntryId", e.judging_code AS code, e.pool,
            count(s.assignment_id) FILTER (WHERE s.status = 'complete')::int AS complete, count(a.id)::int AS held,
            ((SELECT count(*) FROM seat) - COALESCE(max(closed.judges), 0))::int AS room
       FROM round_entry e LEFT JOIN closed ON closed.entry = e.id
       LEFT JOIN assignment a ON a.round_entry_id = e.id AND a.state = 'offered' LEFT JOIN scorecard s ON s.assignment_id = a.id
      WHERE e.round_id = $1 AND e.withdrawn_at IS NULL GROUP BY e.id ORDER BY e.judging_code COLLATE "C"`,
    [roundId],
  );
}
