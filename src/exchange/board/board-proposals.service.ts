import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, type Actor } from '../../platform/index.js';
import { lastingBeds } from '../matching/criteria/beds.js';
import { judgePair, type Judgement } from '../matching/criteria/judgement.js';
import type { PlacementWhy } from '../placement/placement-why.js';
import { PlacementsService } from '../placement/placements.service.js';
import type { BoardFacts } from './board-facts.js';
import { BoardsQueries } from './boards.queries.js';
import type { ProposalTold } from './board.schema.js';

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
  ) {}

  /** @returns the member @throws NotFound; Conflict with the reasons when the home is none for the student */
  async propose(actor: Actor, termId: string, { applicationId, hostFileId }: ProposalTold): Promise<string> {
    const scope = await this.boards.scopeOfStudent(termId, applicationId);
    const { facts } = await this.boards.board(actor, { termId, scope });
    const found = proposable(facts, applicationId, hostFileId);
    await this.placements.propose(actor, { applicationId, kind: 'permanent', ...found });
    return scope;
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
