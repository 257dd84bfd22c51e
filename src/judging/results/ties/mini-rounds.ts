import { Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import { AccountsService } from '../../../auth/index.js';
import {
  Conflict,
  insertMany,
  newId,
  NotFound,
  tellLives,
  Work,
  type Actor,
  type Unit,
} from '../../../platform/index.js';
import { RoundJudge } from '../../jury/round-judge.entity.js';
import { roundJudgeLifecycle } from '../../jury/round-judge.lifecycle.js';
import { lockRound } from '../../round/load-round.js';
import { MOST_PAIRED } from '../../round/mode.js';
import { RoundEntry } from '../../round/round-entry.entity.js';
import { roundLifecycle } from '../../round/round.lifecycle.js';
import { Round } from '../../round/round.entity.js';
import { isCounted } from '../../round/round-state.js';
import { SHARED } from '../../round/tie-ladder.js';
import { CountsService, type AskedCount } from '../counts.service.js';
import type { ResultRun } from '../result-run.entity.js';
import { standingRun } from '../standing-run.js';
import { inTheRoom } from './recount.js';
import { TieAnswerRow } from './tie-answer.entity.js';
import { sameWorks } from './tie-ladder.js';

const DAY_MS = 86_400_000;
const USUAL_DAYS = 7;
const MOST_JUDGES = 50;

const lock = { mode: 'pessimistic_write' } as const;

/** A round of pairs among works that were level: the same jury compares them two by two. */
@Injectable()
export class MiniRounds {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountsService,
    private readonly counts: CountsService,
  ) {}

  /** Plans it with the jury of the round. @throws NotFound when these works do not wait for pairs; Conflict when they are too many, or one is planned */
  plan(actor: Actor, roundId: string, tied: readonly string[]): Promise<{ id: string }> {
    return this.work.run(actor, async (unit) => {
      const round = await lockRound(unit, roundId);
      const works = await waitingForPairs(unit.manager, round, tied);
      if (works.length > MOST_PAIRED)
        throw new Conflict([], { key: 'judging.tie.too-many', params: { most: MOST_PAIRED } });
      await refuseSecond(unit.manager, round, tied);
      const seats = await unit.manager.findBy(RoundJudge, { roundId, state: 'accepted' });
      const id = newId();
      const terms = { id, breaksTiesOf: roundId, tied: [...tied], ...termsOf(unit, works, seats.length) };
      await unit.manager.insert(Round, Object.assign({}, round, terms));
      await this.seat(unit, id, seats);
      await unit.record('tie.mini-round-planned', { type: 'round', id: roundId }, { miniRoundId: id });
      return { id };
    });
  }

  private async seat(unit: Unit, roundId: string, seats: readonly RoundJudge[]): Promise<void> {
    const now = { roundId, invitedAt: unit.now, answeredAt: unit.now };
    const jury = seats.map((seat) => Object.assign({}, seat, now, { id: newId() }));
    await insertMany(unit.manager, RoundJudge, jury);
    const happened = [{ event: 'accept' as const, at: unit.now, by: unit.actor }];
    await tellLives(
      unit,
      roundJudgeLifecycle,
      jury.map(({ id }) => ({ id, happened })),
    );
    for (const { accountId } of jury) await this.accounts.grant(unit, { accountId, role: 'judge', scope: roundId });
  }

  /** The round whose tie it breaks, if it is a mini-round, is locked before it, as whoever withdraws a work from both locks them. */
  async lockRoundOf({ manager }: Unit, { breaksTiesOf }: Round): Promise<void> {
    if (breaksTiesOf) await manager.findOneOrFail(Round, { where: { id: breaksTiesOf }, lock });
  }

  /** How many of the works that were level are withheld from the actor, here or in the round where they were. */
  async withheldFrom({ manager, actor }: Unit, { id, breaksTiesOf, tied }: Round): Promise<number> {
    const [found] = await manager.query<{ works: number }[]>(
      `SELECT count(DISTINCT e.work_id)::int AS works FROM withheld_work w JOIN round_entry e ON e.id = w.round_entry_id
        WHERE w.account_id = $1 AND e.round_id IN ($2, $3) AND e.work_id IN (SELECT t.work_id FROM round_entry t WHERE t.id = ANY($4))`,
      [actor.accountId, id, breaksTiesOf, tied],
    );
    return found!.works;
  }

  /** Its order answers the tie, and the round that waits is counted anew. The caller has locked both. One that was decided meanwhile stays as it is: null. */
  async handOver(unit: Unit, mini: Round, run: ResultRun): Promise<AskedCount | null> {
    const round = await unit.manager.findOneByOrFail(Round, { id: mini.breaksTiesOf! });
    if (!isCounted(round.state)) return null;
    const { adopted } = await standingRun(unit.manager, round);
    await unit.manager.insert(TieAnswerRow, {
      id: newId(),
      roundId: round.id,
      step: 'pairwise',
      tied: mini.tied!,
      ranking: await rankingOf(unit.manager, round, run),
      reason: null,
      miniRoundId: mini.id,
      answeredBy: unit.actor.accountId,
      answeredAt: unit.now,
    });
    await unit.record('tie.answered', { type: 'round', id: round.id }, { step: 'pairwise', miniRoundId: mini.id });
    return this.counts.ask(unit, round, { adopts: adopted, outcome: inTheRoom(round.id) });
  }
}

/** @returns codes of the works, in their order */
async function waitingForPairs(manager: EntityManager, round: Round, tied: readonly string[]): Promise<string[]> {
  const { run } = await standingRun(manager, round);
  const ids = new Map(run.output.map(({ code, roundEntryId }) => [code, roundEntryId]));
  const open = (run.diagnostics.ties?.open ?? []).find(
    (tie) =>
      tie.awaits === 'pairwise' &&
      sameWorks(
        tie.tied.map((code) => ids.get(code)!),
        tied,
      ),
  );
  if (!open) throw new NotFound();
  return open.tied;
}

/** @throws Conflict when a mini-round of these works is under way */
async function refuseSecond(manager: EntityManager, round: Round, tied: readonly string[]): Promise<void> {
  const minis = await manager.findBy(Round, { breaksTiesOf: round.id });
  const open = minis.some(
    (mini) => mini.state !== 'cancelled' && mini.state !== 'decided' && sameWorks(mini.tied!, tied),
  );
  if (open) throw new Conflict([], { key: 'judging.tie.has-mini-round' });
}

function termsOf(unit: Unit, codes: readonly string[], judges: number) {
  return {
    name: codes.join(' · '),
    mode: 'pairwise' as const,
    modeSettings: {},
    method: 'bradley_terry' as const,
    sequence: 1,
    followsRoundId: null,
    judgesPerEntry: Math.max(1, Math.min(judges, MOST_JUDGES)),
    minimumCards: 1,
    places: codes.length,
    loadMinimum: null,
    loadMaximum: null,
    advancement: null,
    tieLadder: SHARED,
    calibrated: false,
    feedback: false,
    opensAt: unit.now,
    closesAt: new Date(unit.now.getTime() + USUAL_DAYS * DAY_MS),
    state: roundLifecycle.initial,
    createdAt: unit.now,
  };
}

/** The mini-round's order in the ids that the works have in the round. */
async function rankingOf(manager: EntityManager, round: Round, { output }: ResultRun): Promise<string[][]> {
  const small = await manager.findBy(RoundEntry, { id: In(output.map(({ roundEntryId }) => roundEntryId)) });
  const large = await manager.findBy(RoundEntry, { roundId: round.id, workId: In(small.map(({ workId }) => workId)) });
  const workOf = new Map(small.map(({ id, workId }) => [id, workId]));
  const idOf = new Map(large.map(({ id, workId }) => [workId, id]));
  const ranks = Map.groupBy(output, ({ rank }) => rank ?? Number.POSITIVE_INFINITY);
  return [...ranks.keys()]
    .toSorted((a, b) => a - b)
    .map((rank) => ranks.get(rank)!.map(({ roundEntryId }) => idOf.get(workOf.get(roundEntryId)!)!));
}
