import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { Lifecycles, PortalConfig, type Unit } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { Hands } from '../results/hands.js';
import { judgesInOrder } from '../results/judge-numbers.js';
import type { Round } from '../round/round.entity.js';
import { marksOf } from './marks.js';
import { RecordNames } from './record-names.js';
import type { RecordSource, RoundHappening } from './record-source.js';

/** Whoever judged in the round, or did something for it. */
const PEOPLE = `
  SELECT account_id AS id FROM round_judge WHERE round_id = $1
  UNION SELECT chair_account_id FROM round WHERE id = $1
  UNION SELECT made_by FROM draw WHERE round_id = $1
  UNION SELECT made_by FROM result_run WHERE round_id = $1
  UNION SELECT adopted_by FROM result_adoption WHERE round_id = $1
  UNION SELECT answered_by FROM tie_answer WHERE round_id = $1
  UNION SELECT unnest(ARRAY[proposed_by, seconded_by, doubted_by, withdrawn_by]) FROM departure p JOIN round_entry e ON e.id = p.round_entry_id WHERE e.round_id = $1
  UNION SELECT decided_by FROM decision d JOIN round_entry e ON e.id = d.round_entry_id WHERE e.round_id = $1`;

/** Gathers what a round's record is written from. */
@Injectable()
export class RecordSources {
  constructor(
    private readonly lifecycles: Lifecycles,
    private readonly accounts: AccountQueries,
    private readonly programmes: JudgedProgrammes,
    private readonly config: PortalConfig,
  ) {}

  /** The caller holds the round's lock. @param earlier the record that the new one takes the place of */
  async of(unit: Unit, round: Round, earlier: RecordSource['supersedes']): Promise<RecordSource> {
    const { manager } = unit;
    const history = await this.lifecycles.history(manager, round.id);
    return {
      manager,
      round,
      history,
      lastMoves: (ids) => this.lifecycles.lastMoves(manager, ids),
      names: await this.names(manager, round, history),
      ruleSet: await this.programmes.of(round.programme).ruleSetAt(manager, round.editionId, openedAt(round, history)),
      adopted: await adoptedRun(manager, round.id),
      kept: { network: this.config.settings.NETWORK_NAME, portal: this.config.publicUrl },
      version: (earlier?.version ?? 0) + 1,
      supersedes: earlier,
      writtenAt: unit.now,
    };
  }

  private async names(manager: EntityManager, round: Round, history: readonly RoundHappening[]): Promise<RecordNames> {
    const known = await manager.query<{ id: string | null }[]>(PEOPLE, [round.id]);
    const ids = [...known.map(({ id }) => id), ...history.map(({ accountId }) => accountId)].filter(
      (id) => id !== null,
    );
    const people = await this.accounts.byIds(ids, manager);
    return new RecordNames(await judgesInOrder(manager, round.id), [...people.values()]);
  }
}

/** From then on its configuration is frozen. */
const openedAt = (round: Round, history: readonly RoundHappening[]): Date =>
  history.find(({ event }) => event === 'calibrate' || event === 'open')?.at ?? round.createdAt;

async function adoptedRun(manager: EntityManager, roundId: string): Promise<RecordSource['adopted']> {
  const [run] = await manager.query<{ resultRunId: string; madeAt: Date; hands: Hands | null }[]>(
    `SELECT run.id AS "resultRunId", run.made_at AS "madeAt", run.hands FROM result_adoption o JOIN result_run run ON run.id = o.result_run_id
      WHERE o.round_id = $1`,
    [roundId],
  );
  if (!run) throw new Error(`The round ${roundId} was released without a run that counts.`);
  const { resultRunId, madeAt } = run;
  return { resultRunId, madeAt, marks: marksOf(run) };
}
