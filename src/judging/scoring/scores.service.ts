import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import type { RoundState } from '../round/round-state.js';
import { prepared } from './prepared.js';
import { SAVE_CARD, STANDING_CARD } from './save-card.sql.js';
import { refusalsToSave } from './scoring.rules.js';

/** A card as a judge fills it in. */
export interface CardInput {
  /** Version that the page showed; 0 before the first save. */
  version: number;
  /** Steps by criterion id; what is left out is not scored yet. */
  scores: Readonly<Record<string, number>>;
  comment: string;
  privateNote: string;
}

export interface SavedCard {
  version: number;
  status: 'incomplete' | 'complete';
}

/** Saves judges' cards; as often as they like until the round closes. */
@Injectable()
export class ScoresService {
  constructor(private readonly work: Work) {}

  /**
   * Saves the card with two statements: the card with its history, and the audit.
   * @throws NotFound when the assignment is not the actor's, or is no more; Conflict when the round is not open,
   * or when another tab has saved since.
   */
  save(actor: Actor, assignmentId: string, card: CardInput): Promise<SavedCard> {
    return this.work.run(actor, async (unit) => {
      const saved = await write(unit, assignmentId, card);
      if (!saved) return answerFor(unit, assignmentId, card);
      await unit.record(
        'card.saved',
        { type: 'assignment', id: assignmentId },
        { version: saved.version, status: saved.status },
      );
      return saved;
    });
  }
}

async function write(unit: Unit, assignmentId: string, card: CardInput): Promise<SavedCard | undefined> {
  const { version, scores, comment, privateNote } = card;
  const parameters = [Object.keys(scores), Object.values(scores), comment, privateNote, unit.now];
  const values = [assignmentId, unit.actor.accountId, version, ...parameters];
  const [saved] = await prepared<SavedCard>(unit.manager, { name: 'judging.save-card', text: SAVE_CARD, values });
  return saved;
}

interface Standing {
  state: RoundState;
  saved: number;
  status: SavedCard['status'];
  comment: string;
  privateNote: string;
  scores: Record<string, number>;
}

/**
 * Asked only when nothing was written. The same card sent twice (a press of the button while the page saves itself) is saved already.
 * @throws NotFound or Conflict, as `save` says.
 */
async function answerFor(unit: Unit, assignmentId: string, card: CardInput): Promise<SavedCard> {
  const [own] = await unit.manager.query<Standing[]>(STANDING_CARD, [assignmentId, unit.actor.accountId]);
  if (!own) throw new NotFound();
  const because = refusalsToSave({ state: own.state, saved: own.saved, known: card.version });
  if (because.length === 0) throw new Conflict();
  if (own.state === 'open' && sameCard(own, card)) return { version: own.saved, status: own.status };
  throw new Conflict(because, because[0]!.because);
}

const sameCard = (own: Standing, card: CardInput): boolean =>
  own.comment === card.comment &&
  own.privateNote === card.privateNote &&
  Object.keys(own.scores).length === Object.keys(card.scores).length &&
  Object.entries(card.scores).every(([criterion, step]) => own.scores[criterion] === step);
