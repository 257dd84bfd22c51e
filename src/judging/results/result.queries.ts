import { Injectable } from '@nestjs/common';
import { NotFound, Work } from '../../platform/index.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';

export interface RunLine {
  id: string;
  method: string;
  madeAt: Date;
  adopted: boolean;
}

export interface ResultView {
  run: ResultRun;
  adopted: boolean;
}

/** The result runs of a round, for its staff. The caller has made sure that the actor runs the round. */
@Injectable()
export class ResultQueries {
  constructor(private readonly work: Work) {}

  runs(roundId: string): Promise<RunLine[]> {
    return this.work.read().query<RunLine[]>(
      `SELECT run.id, run.method, run.made_at AS "madeAt", o.round_id IS NOT NULL AS adopted
         FROM result_run run LEFT JOIN result_adoption o ON o.result_run_id = run.id
        WHERE run.round_id = $1 ORDER BY run.made_at DESC, run.id DESC`,
      [roundId],
    );
  }

  /** @throws NotFound when the round has no such run. */
  async run(roundId: string, id: string): Promise<ResultView> {
    const run = await this.work.read().findOneBy(ResultRun, { id, roundId });
    if (!run) throw new NotFound();
    return { run, adopted: await this.work.read().existsBy(ResultAdoption, { resultRunId: id, roundId }) };
  }

  /** @throws NotFound when no run was adopted. */
  async adopted(roundId: string): Promise<ResultRun> {
    const adoption = await this.work.read().findOneBy(ResultAdoption, { roundId });
    if (!adoption) throw new NotFound();
    return (await this.run(roundId, adoption.resultRunId)).run;
  }

  /** How many works of the round were decided to be placed. */
  async placed(roundId: string): Promise<number> {
    const [row] = await this.work
      .read()
      .query<{ placed: number }[]>(
        `SELECT count(*)::int AS placed FROM decision d JOIN round_entry e ON e.id = d.round_entry_id WHERE e.round_id = $1 AND d.outcome = 'placed'`,
        [roundId],
      );
    return row!.placed;
  }
}
