import { Injectable } from '@nestjs/common';
import { judge, NotFound, refusals, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { withheldFrom } from '../conflicts/withheld.js';
import { RoundFactsQueries } from '../round/round-facts.queries.js';
import { roundLifecycle } from '../round/round.lifecycle.js';
import type { Round } from '../round/round.entity.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { deciderIsFree } from './decisions/decision.rules.js';
import type { AgreedDeparture } from './decisions/decisions-on.js';
import { agreedDepartures } from './departures/departures.service.js';
import { labView, type LabView } from './lab/lab-view.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';
import { cutPools, seenOutput } from './seen-output.js';

export interface RunLine {
  id: string;
  method: string;
  madeAt: Date;
  adopted: boolean;
}

/** A run without works that are withheld from the reader. */
export interface SeenRun {
  run: ResultRun;
  withheld: number;
  /** Pools of which the reader sees but a part. */
  cut: ReadonlySet<string>;
}

export interface ResultView extends SeenRun {
  adopted: boolean;
}

export interface ToDecide extends SeenRun {
  departures: AgreedDeparture[];
  inTheWay: RuleResult[];
}

/** The result runs of a round, for its staff. The caller has made sure that the actor runs the round. */
@Injectable()
export class ResultQueries {
  constructor(
    private readonly work: Work,
    private readonly facts: RoundFactsQueries,
    private readonly rounds: RoundQueries,
  ) {}

  runs(roundId: string): Promise<RunLine[]> {
    return this.work.read().query<RunLine[]>(
      `SELECT run.id, run.method, run.made_at AS "madeAt", o.round_id IS NOT NULL AS adopted
         FROM result_run run LEFT JOIN result_adoption o ON o.result_run_id = run.id
        WHERE run.round_id = $1 ORDER BY run.made_at DESC, run.id DESC`,
      [roundId],
    );
  }

  /** @throws NotFound when the round has no such run. */
  async run({ accountId }: Actor, roundId: string, id: string): Promise<ResultView> {
    const run = await this.work.read().findOneBy(ResultRun, { id, roundId });
    if (!run) throw new NotFound();
    const withheld = await withheldFrom(this.work.read(), accountId, roundId);
    const seen = Object.assign({}, run, { output: seenOutput(run.output, withheld) });
    const part = { run: seen, withheld: withheld.size, cut: cutPools(run.output, withheld) };
    return { ...part, adopted: await this.work.read().existsBy(ResultAdoption, { resultRunId: id, roundId }) };
  }

  /** A run by all methods. @throws NotFound when the round has no such run. */
  async lab(
    actor: Actor,
    { roundId, id, all }: { roundId: string; id: string; all: boolean },
  ): Promise<{ run: ResultRun; lab: LabView | null }> {
    const run = await this.work.read().findOneBy(ResultRun, { id, roundId });
    if (!run) throw new NotFound();
    const withheld = await withheldFrom(this.work.read(), actor.accountId, roundId);
    const jury = await this.rounds.jury(actor, roundId);
    const names = new Map(jury.map(({ roundJudgeId, name }) => [roundJudgeId, name]));
    return { run, lab: labView(run, { withheld, names, all }) };
  }

  /** What stands to be decided, and what stands in the way of it. @throws NotFound when no run was adopted. */
  async toDecide(actor: Actor, round: Round): Promise<ToDecide> {
    const manager = this.work.read();
    const adoption = await manager.findOneBy(ResultAdoption, { roundId: round.id });
    if (!adoption) throw new NotFound();
    const decide = roundLifecycle.transitions.find(({ on, from }) => on === 'decide' && from.includes(round.state));
    const facts = await this.facts.of(manager, round.id);
    const { run, withheld, cut } = await this.run(actor, round.id, adoption.resultRunId);
    return {
      run,
      withheld,
      cut,
      departures: await agreedDepartures(manager, round.id),
      inTheWay: [...refusals(judge(decide?.rules ?? [], facts)), ...refusals(judge([deciderIsFree], { withheld }))],
    };
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
