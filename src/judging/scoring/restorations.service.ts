import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, type Actor } from '../../platform/index.js';
import { CardHistoryQueries, type SavedVersion } from './card-history.queries.js';
import { ScoresService, type CardInput, type SavedCard } from './scores.service.js';
import { refusalsToUndo } from './scoring.rules.js';
import { originOf, undone } from './undo.js';

export interface Restoration {
  /** Version that the page showed. */
  version: number;
  /** Version to bring back; the one before when not said. */
  to?: number | undefined;
}

/** Brings a card back as it stood: a mis-click is undone as often as needed until the round closes. */
@Injectable()
export class RestorationsService {
  constructor(
    private readonly history: CardHistoryQueries,
    private readonly scores: ScoresService,
  ) {}

  /**
   * Saves the card anew with the content of an earlier version.
   * @throws NotFound for a card or a version that is not the actor's; Conflict as a save does, and when there is nothing to undo
   */
  async restore(actor: Actor, assignmentId: string, { version, to }: Restoration): Promise<SavedCard & CardInput> {
    const versions = await this.history.versions(actor, assignmentId);
    const restores = to === undefined ? undone(versions) : originOf(versions, to);
    const because = refusalsToUndo({ restores });
    if (because.length > 0) throw new Conflict(because, because[0]!.because);
    const card = { version, ...contentOf(versions, restores!), restores: restores! };
    return { ...card, ...(await this.scores.save(actor, assignmentId, card)) };
  }
}

function contentOf(versions: readonly SavedVersion[], version: number): Omit<CardInput, 'version'> {
  if (version === 0) return { scores: {}, worksWell: '', tryNext: '', privateNote: '' };
  const saved = versions[version - 1];
  if (!saved) throw new NotFound();
  const { scores, worksWell, tryNext, privateNote } = saved;
  return { scores, worksWell, tryNext, privateNote };
}
