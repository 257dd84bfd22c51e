import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditLog, Clock, Conflict, NotFound, prepared, Work, type Actor } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';
import { SAVE_CARD, STANDING_CARD } from './save-card.sql.js';
import { refusalsToSave } from './scoring.rules.js';

/** A card as a judge fills it in. */
export interface CardInput {
  /** Version that the page showed; 0 before the first save. */
  version: number;
  /** Steps by criterion id; what is left out is not scored yet. */
  scores: Readonly<Record<string, number>>;
  /** To the entrant: what works well, and what to try next. */
  worksWell: string;
  tryNext: string;
  privateNote: string;
  /** The version whose content this is, when one is brought back. */
  restores?: number;
}

export interface SavedCard {
  version: number;
  status: 'incomplete' | 'complete';
}

/** Saves judges' cards; as often as they like until the round closes. */
@Injectable()
export class ScoresService {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /**
   * Saves the card, its history and its audit record by one statement, which is a transaction of its own.
   * @throws NotFound when the assignment is not the actor's, or is no more; Conflict when the round is not open,
   * or when another tab has saved since.
   */
  async save(actor: Actor, assignmentId: string, card: CardInput): Promise<SavedCard> {
    const { version, scores, worksWell, tryNext, privateNote, restores = null } = card;
    const given = [Object.keys(scores), Object.values(scores), worksWell, tryNext, privateNote, restores];
    const audit = [this.clock.now(), actor.kind, AuditLog.detailsBy(actor)];
    const values = [assignmentId, actor.accountId, version, ...given, ...audit];
    const statement = { name: 'judging.save-card', text: SAVE_CARD, values };
    const [saved] = await prepared<SavedCard>(this.work.read(), statement);
    return saved ?? answerFor(this.work.read(), actor, { ...card, assignmentId });
  }

  /** What is saved now: for a page that knows an older version. @throws NotFound when the assignment is not the actor's */
  standing(actor: Actor, assignmentId: string): Promise<StandingCard> {
    return standing(this.work.read(), actor, assignmentId);
  }
}

/** A card as it is saved now. */
export interface StandingCard extends Omit<CardInput, 'version' | 'restores'> {
  state: RoundState;
  /** Its version; 0 before the first save. */
  saved: number;
  status: SavedCard['status'];
}

/**
 * Asked only when nothing was written. The same card sent twice (a press of the button while the page saves itself) is saved already.
 * @throws NotFound or Conflict, as `save` says.
 */
async function answerFor(
  manager: EntityManager,
  actor: Actor,
  card: CardInput & { assignmentId: string },
): Promise<SavedCard> {
  const own = await standing(manager, actor, card.assignmentId);
  const because = refusalsToSave({ state: own.state, saved: own.saved, known: card.version });
  if (because.length === 0) throw new Conflict();
  if (own.state === 'open' && sameCard(own, card)) return { version: own.saved, status: own.status };
  throw new Conflict(because, because[0]!.because);
}

async function standing(manager: EntityManager, actor: Actor, assignmentId: string): Promise<StandingCard> {
  const [own] = await manager.query<StandingCard[]>(STANDING_CARD, [assignmentId, actor.accountId]);
  if (!own) throw new NotFound();
  return own;
}

const sameCard = (own: StandingCard, card: CardInput): boolean =>
  own.worksWell === card.worksWell &&
  own.tryNext === card.tryNext &&
  own.privateNote === card.privateNote &&
  Object.keys(own.scores).length === Object.keys(card.scores).length &&
  Object.entries(card.scores).every(([criterion, step]) => own.scores[criterion] === step);
