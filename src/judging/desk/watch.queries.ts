import { Injectable } from '@nestjs/common';
import { Work } from '../../platform/index.js';
import { sheetOf } from '../results/figures/totals.js';
import { tallyInput } from '../results/tally-input.js';
import type { Round } from '../round/round.entity.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { watchJury, type WatchedJudge } from './watch.js';

export interface WatchLine extends WatchedJudge {
  name: string;
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
  ) {}

  /** Those who hold cards. */
  async of(round: Round): Promise<WatchLine[]> {
    const input = await tallyInput(this.work.read(), round);
    const people = new Map((await this.rounds.jury(round.id)).map((judge) => [judge.roundJudgeId, judge]));
    const pace = await this.paceOf(round.id);
    const minutes = input.judges.map((id) => pace.get(id) ?? null);
    const watched = watchJury({ sheet: sheetOf(input), minutes, drift: input.judges.map(() => null) });
    const lines = watched.map((judge, index) => ({
      judge,
      person: people.get(input.judges[index]!),
      minutes: minutes[index]!,
    }));
    return lines.flatMap(({ judge, person, minutes: own }) =>
      person && person.cards > 0 ? [{ ...judge, name: person.name, minutes: own }] : [],
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
