import { Injectable } from '@nestjs/common';
import { AccountSeeds } from '../../auth/index.js';
import { insertMany, newId, system, tellLives, type Unit } from '../../platform/index.js';
import { JudgePaper } from '../jury/judge-paper.entity.js';
import { JudgeProfile } from '../jury/judge-profile.entity.js';
import { endOf, PAPER_KINDS, papersInForce } from '../jury/papers.js';
import { RoundJudge } from '../jury/round-judge.entity.js';
import { roundJudgeLifecycle } from '../jury/round-judge.lifecycle.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { JudgedWork, RoundOutcome } from '../judged-works.js';
import { Decision } from '../results/decisions/decision.entity.js';
import { decisionsOn } from '../results/decisions/decisions-on.js';
import { handsIn } from '../results/hands.js';
import { inputsHash } from '../results/inputs-hash.js';
import { outcomesOf } from '../results/outcomes.js';
import { ResultAdoption } from '../results/result-adoption.entity.js';
import { ResultRun } from '../results/result-run.entity.js';
import { tally } from '../results/tally.js';
import { tallyInput } from '../results/tally-input.js';
import { judgingCodes } from '../round/judging-code.js';
import { RoundEntry } from '../round/round-entry.entity.js';
import { entryOf } from '../round/round-works.service.js';
import { columnsOf } from '../round/new-round.js';
import { Round } from '../round/round.entity.js';
import { roundLifecycle } from '../round/round.lifecycle.js';
import { RubricsService } from '../round/rubrics.service.js';
import { evenJury } from './even-jury.js';
import { storeCards, type Scores } from './store-cards.js';

/** A round of a generated season: played to its end, with every card filled in. */
export interface PlayedRound {
  programme: string;
  editionId: string;
  category: string;
  name: string;
  timeZone: string;
  seed: number;
  opensAt: Date;
  closesAt: Date;
  releasedAt: Date;
  judgesPerEntry: number;
  /** As many as a work has, or at least twice as many less one. */
  judges: readonly { email: string; displayName: string }[];
  password: string;
  works: readonly JudgedWork[];
  scores: Scores;
}

const places = 3;
const lastEvents = ['close', 'tally', 'decide', 'release'] as const;

/** Played rounds with thousands of works, for generated seasons. Results are counted as always, from the cards. */
@Injectable()
export class RoundSeeds {
  constructor(
    private readonly programmes: JudgedProgrammes,
    private readonly rubrics: RubricsService,
    private readonly accounts: AccountSeeds,
  ) {}

  /** @returns what to tell of each work; the programme stores its own side. */
  async store(unit: Unit, played: PlayedRound): Promise<{ id: string; outcomes: RoundOutcome[] }> {
    const round = await this.storeRound(unit, played);
    const judgeIds = await this.storeJury(unit, round, played);
    const entryIds = await storeWorks(unit, round, played.works);
    const jury = evenJury(entryIds.length, judgeIds.length, round.judgesPerEntry);
    const cards = entryIds.flatMap((roundEntryId, work) =>
      jury[work]!.map((judge) => ({ roundEntryId, roundJudgeId: judgeIds[judge]! })),
    );
    await storeCards(unit, round, { cards, scores: played.scores });
    await storeResult(unit, round, played.releasedAt);
    await unit.record('round.seeded', { type: 'round', id: round.id }, { works: entryIds.length });
    return { id: round.id, outcomes: await outcomesOf(unit.manager, round.id) };
  }

  private async storeRound(unit: Unit, played: PlayedRound): Promise<Round> {
    const { programme, editionId, category, name, timeZone, seed, opensAt, closesAt, judgesPerEntry } = played;
    const window = { opensAt, closesAt, timeZone };
    const terms = columnsOf({ ...window, name, seed, judgesPerEntry, places, statementShown: true });
    const round: Round = {
      id: newId(),
      programme,
      ...(await this.programmes.of(programme).competition(unit.manager, editionId)),
      category,
      ...terms,
      sequence: 1,
      followsRoundId: null,
      breaksTiesOf: null,
      tied: null,
      rubricVersionId: await this.rubrics.current(unit, { programme, editionId }, terms),
      state: 'released',
      createdAt: opensAt,
    };
    await unit.manager.insert(Round, round);
    const begun = (['open_conflicts', 'assign', 'open'] as const).map((event) => ({ event, at: opensAt, by: system }));
    const ended = lastEvents.map((event) => ({ event, at: played.releasedAt, by: system }));
    await tellLives(unit, roundLifecycle, [{ id: round.id, happened: [...begun, ...ended] }]);
    return round;
  }

  private async storeJury(unit: Unit, round: Round, { judges, password }: PlayedRound): Promise<string[]> {
    const people = judges.map((judge) => ({ ...judge, role: 'judge' as const, scope: round.id }));
    const accountIds = await this.accounts.createMany(unit, people, password);
    const at = round.opensAt;
    await insertMany(
      unit.manager,
      JudgeProfile,
      accountIds.map((accountId) => ({ accountId, languages: ['en', 'es'] })),
    );
    await insertMany(
      unit.manager,
      JudgePaper,
      accountIds.flatMap((accountId) => papersOf(accountId, at)),
    );
    const seats = accountIds.map((accountId) => ({
      id: newId(),
      roundId: round.id,
      accountId,
      state: 'accepted' as const,
      invitedAt: at,
      answeredAt: at,
      availableFrom: null,
      availableUntil: null,
      loadWish: null,
    }));
    await insertMany(unit.manager, RoundJudge, seats);
    const lives = seats.map(({ id, accountId }) => ({
      id,
      happened: [{ event: 'accept' as const, at, by: { kind: 'account' as const, accountId } }],
    }));
    await tellLives(unit, roundJudgeLifecycle, lives);
    return seats.map(({ id }) => id);
  }
}

const papersOf = (accountId: string, givenAt: Date): Partial<JudgePaper>[] =>
  PAPER_KINDS.map((kind) => ({
    id: newId(),
    accountId,
    kind,
    version: papersInForce[kind].version,
    givenAt,
    goodUntil: endOf(kind, givenAt),
  }));

async function storeWorks(unit: Unit, { id: roundId }: Round, works: readonly JudgedWork[]): Promise<string[]> {
  const codes = judgingCodes(works.length, new Set());
  const entries = works.map((work, index) => entryOf(roundId, work, codes[index]!));
  await insertMany(unit.manager, RoundEntry, entries);
  return entries.map(({ id }) => id);
}

async function storeResult(unit: Unit, round: Round, at: Date): Promise<void> {
  const input = await tallyInput(unit.manager, round);
  const { output, ties } = tally(input);
  const resultRunId = newId();
  await unit.manager.insert(ResultRun, {
    id: resultRunId,
    roundId: round.id,
    method: input.method,
    output,
    diagnostics: { ties },
    hands: await handsIn(unit.manager, round.id),
    madeBy: null,
    madeAt: at,
    inputsHash: inputsHash(input),
    parameters: { criteria: input.criteria, minimumCards: round.minimumCards },
  });
  await unit.manager.insert(ResultAdoption, { roundId: round.id, resultRunId, adoptedBy: null, adoptedAt: at });
  const decisions = decisionsOn(output, round);
  const made = { resultRunId, decidedBy: null, decidedAt: at };
  await insertMany(
    unit.manager,
    Decision,
    decisions.map((decision) => ({ ...decision, ...made })),
  );
}
