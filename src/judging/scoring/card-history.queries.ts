import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import type { Step } from './undo.js';

/** A card as it was saved once. */
export interface SavedVersion extends Step {
  scores: Readonly<Record<string, number>>;
  worksWell: string;
  tryNext: string;
  privateNote: string;
  savedAt: Date;
}

/** How a judge's own card came about. */
@Injectable()
export class CardHistoryQueries {
  constructor(private readonly work: Work) {}

  /** All versions, oldest first. @throws NotFound when the card is not the actor's, or not in their hands any more */
  async versions(
    actor: Actor,
    assignmentId: string,
    manager: EntityManager = this.work.read(),
  ): Promise<SavedVersion[]> {
    const [own] = await manager.query<{ versions: (Omit<SavedVersion, 'savedAt'> & { savedAt: string })[] }[]>(
      `SELECT COALESCE((
                SELECT jsonb_agg(jsonb_build_object('version', v.version, 'restores', v.restores, 'scores', v.scores, 'worksWell', v.works_well,
                         'tryNext', v.try_next, 'privateNote', v.private_note, 'savedAt', v.saved_at) ORDER BY v.version)
                  FROM scorecard_version v WHERE v.assignment_id = a.id), '[]') AS versions
         FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id JOIN round_entry e ON e.id = a.round_entry_id
        WHERE a.id = $1 AND j.account_id = $2 AND a.state = 'offered' AND j.state = 'accepted' AND e.withdrawn_at IS NULL`,
      [assignmentId, actor.accountId],
    );
    if (!own) throw new NotFound();
    return own.versions.map((version) => ({ ...version, savedAt: new Date(version.savedAt) }));
  }
}
