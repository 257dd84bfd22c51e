import { Injectable } from '@nestjs/common';
import { Clock, Conflict, Forbidden, NotFound, type Actor } from '../../platform/index.js';
import { lastingBeds } from '../matching/criteria/beds.js';
import { judgePair, type Judgement } from '../matching/criteria/judgement.js';
import { MatchRuns } from '../matching/runs/match-runs.service.js';
import type { PlacementWhy } from '../placement/placement-why.js';
import { PlacementsService } from '../placement/placements.service.js';
import type { BoardFacts } from './board-facts.js';
import { BoardsQueries, type PlannedBoard } from './boards.queries.js';
import type { ProposalTold } from './board.schema.js';
import { waitsForProof } from './plan-asked.js';

/** A home that is proposed, with the bed and the days. */
export interface Proposable {
  bedOfferId: string;
  hostFileId: string;
  fromOn: string;
  untilOn: string;
  why: PlacementWhy;
}

/** From the list to a proposal: the bed, the days, and why this home, as the list said it. */
@Injectable()
export class BoardProposals {
  constructor(
    private readonly boards: BoardsQueries,
    private readonly placements: PlacementsService,
    private readonly runs: MatchRuns,
    private readonly clock: Clock,
  ) {}

  /**
   * The plan that was used is stored, and the placement names it.
   * @returns the member
   * @throws NotFound; Forbidden for who only reads; Conflict with the reasons when the home is none for the student, or while the plan waits for
   * its proof, which begins then
   */
  async propose(actor: Actor, termId: string, { applicationId, hostFileId }: ProposalTold): Promise<string> {
    const scope = await this.boards.scopeOfStudent(termId, applicationId);
    const board = await this.boards.board(actor, { termId, scope });
    const found = proposable(board.facts, applicationId, hostFileId);
    const runId = await this.store(actor, board);
    if (waitsForProof(board.plan)) throw new Conflict([], { key: 'exchange.board.refusal.not-proven' });
    const why = { ...found.why, runId };
    await this.placements.propose(actor, { applicationId, kind: 'permanent', ...found, why });
    return scope;
  }

  /** Stores the plan of a board as it is now. @returns the run's id @throws NotFound, Forbidden */
  async keep(actor: Actor, termId: string, scope: string): Promise<string> {
    return this.store(actor, await this.boards.board(actor, { termId, scope }));
  }

  /** Under scarcity a plan is of no use before its proof, which begins when the board is opened. */
  async proving(actor: Actor, board: PlannedBoard): Promise<PlannedBoard> {
    if (!board.mayPlan || board.proofAskedAt || !waitsForProof(board.plan)) return board;
    await this.store(actor, board);
    return { ...board, proofAskedAt: this.clock.now() };
  }

  /** What the board says of a pair, with the plan stored; null for one that it does not plan, or who only reads it. */
  async whyOf(
    actor: Actor,
    board: PlannedBoard,
    { applicationId, hostFileId }: ProposalTold,
  ): Promise<PlacementWhy | null> {
    const { students, homes, policy } = board.facts;
    const student = students.find((one) => one.applicationId === applicationId);
    const home = homes.find(({ fileId }) => fileId === hostFileId);
    const judged = student && home && judgePair({ student, home, policy });
    if (!judged || judged.excluded || !board.mayPlan) return null;
    return { ...whyOf(judged), runId: await this.store(actor, board) };
  }

  private store(actor: Actor, { facts, asked, askedSha256, plan, mayPlan }: PlannedBoard): Promise<string> {
    if (!mayPlan) throw new Forbidden();
    return this.runs.keep(actor, { termId: facts.term.id, scope: facts.scope, asked, askedSha256, plan });
  }
}

/** @throws NotFound for who is not on the board; Conflict with the reasons */
export function proposable(
  { students, homes, policy }: BoardFacts,
  applicationId: string,
  hostFileId: string,
): Proposable {
  const student = students.find((one) => one.applicationId === applicationId);
  const home = homes.find(({ fileId }) => fileId === hostFileId);
  if (!student || !home) throw new NotFound();
  const pair = { student, home, policy };
  const judged = judgePair(pair);
  if (judged.excluded) throw new Conflict([...judged.excluded], judged.excluded[0]!.because);
  const bed = lastingBeds(pair)[0]!;
  const fromOn = bed.fromOn > student.fromOn ? bed.fromOn : student.fromOn;
  return { bedOfferId: bed.offerId, hostFileId, fromOn, untilOn: student.untilOn, why: whyOf(judged) };
}

function whyOf({ score, coverage, contributions }: Exclude<Judgement, { excluded: readonly unknown[] }>): PlacementWhy {
  const answered = contributions.flatMap(({ criterion, points }) => (points === null ? [] : [{ criterion, points }]));
  return { score, coverage, contributions: answered };
}
