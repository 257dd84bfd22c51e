import { Injectable } from '@nestjs/common';
import { Clock, runInThread, Work, NotFound, type Actor } from '../../platform/index.js';
import { RegistryQueries } from '../../registry/index.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { StepsOfHomes } from '../../host-families/index.js';
import { ExchangeTerm } from '../terms/exchange-term.entity.js';
import { MatchRunsQueries, type RunLine } from '../matching/runs/match-runs.queries.js';
import type { BoardFacts } from './board-facts.js';
import { BoardFactsQueries } from './board-facts.queries.js';
import type { BoardPairs } from './board-pairs.js';
import { JudgedBoards } from './judged-boards.js';
import type { ProvenHomes } from './make-plan.js';
import { mustRead, plansBoard, readsBoard } from './board-reach.js';
import type { PlanAsked, PlanMade } from './plan-asked.js';
import { planAsked } from './plan-question.js';
import type { inThread } from './plan.thread.js';

/** A board with its plan, as one reader sees it. */
export interface PlannedBoard {
  facts: BoardFacts;
  pairs: BoardPairs;
  asked: PlanAsked;
  askedSha256: string;
  plan: PlanMade;
  /** Since when the proof of this plan is asked for; null when nobody has. */
  proofAskedAt: Date | null;
  /** Plans of this board that were kept or used, the newest first. */
  kept: readonly RunLine[];
  /** What the member is called. */
  member: string;
  mayPlan: boolean;
}

/** One line of the list of boards. */
export interface BoardLine {
  termId: string;
  term: string;
  scope: string;
  member: string;
  /** Who waits for a home. */
  students: number;
}

/** The boards that somebody may read. */
@Injectable()
export class BoardsQueries {
  constructor(
    private readonly work: Work,
    private readonly facts: BoardFactsQueries,
    private readonly registry: RegistryQueries,
    private readonly homes: StepsOfHomes,
    private readonly runs: MatchRunsQueries,
    private readonly judged: JudgedBoards,
    private readonly clock: Clock,
  ) {}

  /** Those with students who wait, by term; in two queries. */
  async list(actor: Actor, termId: string | null = null): Promise<BoardLine[]> {
    const rows = await this.work.read().query<(BoardLine & { sponsorId: string })[]>(BOARDS, [termId, this.today()]);
    const names = await this.names();
    return rows
      .filter(({ termId: id, sponsorId, scope }) => readsBoard(actor, { term: { id, sponsorId }, scope }))
      .map((row) => ({ ...row, member: names.get(row.scope) ?? '–' }));
  }

  /** @throws NotFound outside the reader's reach */
  async board(
    actor: Actor,
    { termId, scope }: { termId: string; scope: string },
    about?: PlanAsked['about'],
  ): Promise<PlannedBoard> {
    const manager = this.work.read();
    const term = await manager.findOneBy(ExchangeTerm, { id: termId });
    if (!term) throw new NotFound();
    mustRead(actor, { term, scope });
    const facts = await this.facts.of(manager, actor, { term, scope });
    const pairs = await this.judged.of(facts);
    const asked = await planAsked(facts, pairs, about);
    const { plan: atOnce, askedSha256 } = await planInThread(asked, null);
    const runs = await this.runs.ofAsked(manager, { termId, scope, askedSha256 });
    const isBehind = !atOnce.isProven && runs.proven !== null;
    const plan = isBehind ? (await planInThread(asked, runs.proven)).plan : atOnce;
    const kept = await this.runs.newest(manager, { termId, scope });
    const member = (await this.names()).get(scope) ?? '–';
    const mayPlan = plansBoard(actor, { term, scope });
    return { facts, pairs, asked, askedSha256, plan, proofAskedAt: runs.askedAt, kept, member, mayPlan };
  }

  /** The receiving member of a student of the term. @throws NotFound */
  async scopeOfStudent(termId: string, id: string): Promise<string> {
    const application = await this.work.read().findOneBy(ExchangeApplication, { id, termId });
    if (!application?.scope) throw new NotFound();
    return application.scope;
  }

  /** @throws NotFound */
  async scopeOfHome(fileId: string): Promise<string> {
    const home = (await this.homes.of(this.work.read(), [fileId])).get(fileId);
    if (!home) throw new NotFound();
    return home.memberId;
  }

  private async names(): Promise<ReadonlyMap<string, string>> {
    return new Map((await this.registry.members(this.today())).map(({ id, name }) => [id, name]));
  }

  private today(): string {
    return this.clock.now().toISOString().slice(0, 10);
  }
}

const planInThread = (asked: PlanAsked, proven: ProvenHomes | null) =>
  runInThread<typeof inThread>(new URL('./plan.thread.js', import.meta.url), { asked, proven });

const BOARDS = `
  SELECT t.id AS "termId", t.name AS term, t.sponsor_id AS "sponsorId", a.scope, count(*)::int AS students
    FROM exchange_application a JOIN exchange_term t ON t.id = a.term_id
   WHERE a.scope IS NOT NULL AND a.state IN ('selected', 'placing') AND ($1::uuid IS NULL OR t.id = $1) AND t.ends_on >= $2::date
   GROUP BY t.id, a.scope ORDER BY t.begins_on, t.name, t.id, a.scope`;
