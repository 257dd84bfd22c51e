import { Injectable } from '@nestjs/common';
import { Work, type Actor, type Words } from '../../platform/index.js';
import { SpreadQueries } from '../calibration/spread.queries.js';
import { withheldFrom } from '../conflicts/withheld.js';
import { sheetOf } from '../results/figures/totals.js';
import { tallyInput, type TallyInput } from '../results/tally-input.js';
import type { Round } from '../round/round.entity.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { ToldJudges } from '../round/told-judges.js';
import { watchJury, type WatchedJudge } from './watch.js';

export interface WatchLine extends WatchedJudge {
  /** By name or by number, as the reader may know them. */
  judge: Words;
  /** For a card, in the middle; null where too few are known. */
  minutes: number | null;
}

/** A longer pause is none that a card took. */
const LONGEST_SECONDS = 1800;

/** How the judges of a round compare while it runs. The caller has made sure that the actor runs the round. */
@Injectable()
export class WatchQueries {
  constructor(
    private readonly work: Work,
    private readonly rounds: RoundQueries,
    private readonly told: ToldJudges,
    private readonly spread: SpreadQueries,
  ) {}

  /** Those who hold cards, by number. What was given to works that are withheld from the actor goes into no figure. */
  async of(actor: Actor, round: Round): Promise<WatchLine[]> {
    const withheld = await withheldFrom(this.work.read(), actor.accountId, round.id);
    const input = withoutWorks(await tallyInput(this.work.read(), round), withheld);
    const told = await this.told.of(actor, round);
    const holding = new Set(
      (await this.rounds.jury(actor, round.id)).flatMap(({ roundJudgeId, cards }) => (cards > 0 ? [roundJudgeId] : [])),
    );
    const pace = await this.paceOf(round.id);
    const drifts = await this.driftOf(round);
    const minutes = input.judges.map((id) => pace.get(id) ?? null);
    const drift = input.judges.map((id) => drifts.get(id) ?? null);
    const watched = watchJury({ sheet: sheetOf(input), minutes, drift });
    return input.judges.flatMap((id, index) =>
      holding.has(id) ? [{ ...watched[index]!, judge: told.get(id) ?? '', minutes: minutes[index]! }] : [],
    );
  }

  /** Steps by which each judge gave the repeated anchor more than the first time. */
  private async driftOf({ id, calibrated, rubricVersionId }: Round): Promise<Map<string, number>> {
    const seats = calibrated ? await this.spread.ofRound(id, rubricVersionId) : [];
    return new Map(
      seats.flatMap(({ roundJudgeId, drift: { above } }) => (above === null ? [] : [[roundJudgeId, above]])),
    );
  }

  private async paceOf(roundId: string): Promise<Map<string, number>> {
    const rows = await this.work.read().query<{ id: string; minutes: number }[]>(
      `WITH gap AS (
         SELECT j.id, EXTRACT(EPOCH FROM s.completed_at - lag(s.completed_at) OVER (PARTITION BY j.id ORDER BY s.completed_at)) AS seconds
           FROM round_judge j JOIN assignment a ON a.round_judge_id = j.id JOIN scorecard s ON s.assignment_id = a.id
          WHERE j.round_id = $1 AND s.status = 'complete')
       SELECT id, (percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) / 60)::float8 AS minutes
         FROM gap WHERE seconds BETWEEN 1 AND $2 GROUP BY id HAVING count(*) >= 5`,
      [roundId, LONGEST_SECONDS],
    );
    return new Map(rows.map(({ id, minutes }) => [id, minutes]));
  }
}

function withoutWorks(input: TallyInput, withheld: ReadonlySet<string>): TallyInput {
  const seen = ({ roundEntryId }: { roundEntryId: string }) => !withheld.has(roundEntryId);
  return {
    ...input,
    entries: input.entries.filter(seen),
    cards: input.cards.filter(seen),
    ballots: input.ballots.filter(seen),
  };
}
