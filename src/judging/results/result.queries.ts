import { Injectable } from '@nestjs/common';
import { judge, NotFound, refusals, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { withheldFrom } from '../conflicts/withheld.js';
import { isCounted } from '../round/round-state.js';
import { RoundFactsQueries } from '../round/round-facts.queries.js';
import { roundLifecycle } from '../round/round.lifecycle.js';
import type { Round } from '../round/round.entity.js';
import { ToldJudges } from '../round/told-judges.js';
import { deciderIsFree, runIsCurrent } from './decisions/decision.rules.js';
import type { AgreedDeparture } from './decisions/decisions-on.js';
import { agreedDepartures } from './departures/departures.service.js';
import { labView, type LabView } from './lab/lab-view.js';
import { ResultAdoption } from './result-adoption.entity.js';
import { ResultRun } from './result-run.entity.js';
import { changesSince } from './run-changes.js';
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
  /** Why it cannot count as things are. */
  against: RuleResult[];
}

export interface ToDecide extends SeenRun {
  departures: AgreedDeparture[];
  /** Why its run cannot count as things are. */
  against: RuleResult[];
  /** What else stands in the way. */
  inTheWay: RuleResult[];
}

/** The result runs of a round, for its staff. The caller has made sure that the actor runs the round. */
@Injectable()
export class ResultQueries {
  constructor(
    private readonly work: Work,
    private readonly facts: RoundFactsQueries,
    private readonly told: ToldJudges,
  ) {}

  runs(roundId: string): Promise<RunLine[]> {
    return this.work.read().query<RunLine[]>(
      `SELECT run.id, run.method, run.made_at AS "madeAt", o.round_id IS NOT NULL AS adopted
         FROM result_run run LEFT JOIN result_adoption o ON o.result_run_id = run.id
        WHERE run.round_id = $1 ORDER BY run.made_at DESC, run.id DESC`,
      [roundId],
    );
  }

  hasRun(roundId: string, id: string): Promise<boolean> {
    return this.work.read().existsBy(ResultRun, { id, roundId });
  }

  /** @throws NotFound when the round has no such run. */
  async run({ accountId }: Actor, round: Round, id: string): Promise<ResultView> {
    const roundId = round.id;
    const run = await this.work.read().findOneBy(ResultRun, { id, roundId });
    if (!run) throw new NotFound();
    const withheld = await withheldFrom(this.work.read(), accountId, roundId);
    const seen = Object.assign({}, run, { output: seenOutput(run.output, withheld) });
    const part = { run: seen, withheld: withheld.size, cut: cutPools(run.output, withheld) };
    const adopted = await this.work.read().existsBy(ResultAdoption, { resultRunId: id, roundId });
    return { ...part, adopted, against: await this.against(round, run) };
  }

  /** A run by all methods. @throws NotFound when the round has no such run. */
  async lab(
    actor: Actor,
    round: Round,
    { id, all }: { id: string; all: boolean },
  ): Promise<{ run: ResultRun; lab: LabView | null }> {
    const run = await this.work.read().findOneBy(ResultRun, { id, roundId: round.id });
    if (!run) throw new NotFound();
    const withheld = await withheldFrom(this.work.read(), actor.accountId, round.id);
    return { run, lab: labView(run, { withheld, told: await this.told.of(actor, round), all }) };
  }

  /** What stands to be decided, and what stands in the way of it. @throws NotFound when no run was adopted. */
  async toDecide(actor: Actor, round: Round): Promise<ToDecide> {
    const manager = this.work.read();
    const adoption = await manager.findOneBy(ResultAdoption, { roundId: round.id });
    if (!adoption) throw new NotFound();
    const decide = roundLifecycle.transitions.find(({ on, from }) => on === 'decide' && from.includes(round.state));
    const facts = await this.facts.of(manager, round.id);
    const { run, withheld, cut, against } = await this.run(actor, round, adoption.resultRunId);
    return {
      run,
      withheld,
      cut,
      departures: await agreedDepartures(manager, round.id),
      against,
      inTheWay: [...refusals(judge(decide?.rules ?? [], facts)), ...refusals(judge([deciderIsFree], { withheld }))],
    };
  }

  /** Only while something may be decided by it. */
  private async against(round: Round, run: ResultRun): Promise<RuleResult[]> {
    if (!isCounted(round.state)) return [];
    return refusals(judge([runIsCurrent], { changes: await changesSince(this.work.read(), round, run) }));
  }

  /** What has changed since the run by which the round was decided: it stands as it was decided, and who releases it should know. */
  async sinceDecided(round: Round): Promise<RuleResult[]> {
    const manager = this.work.read();
    const adoption = await manager.findOneBy(ResultAdoption, { roundId: round.id });
    if (round.state !== 'decided' || !adoption) return [];
    const run = await manager.findOneByOrFail(ResultRun, { id: adoption.resultRunId });
    return refusals(judge([runIsCurrent], { changes: await changesSince(manager, round, run) }));
  }

  /** How many works of the round were decided to be placed, or to go on. */
  async placed(roundId: string): Promise<number> {
    const [row] = await this.work
      .read()
      .query<{ placed: number }[]>(
        `SELECT count(*)::int AS placed FROM decision d JOIN round_entry e ON e.id = d.round_entry_id WHERE e.round_id = $1 AND e.withdrawn_at IS NULL AND d.outcome <> 'not_placed'`,
        [roundId],
      );
    return row!.placed;
  }
}
