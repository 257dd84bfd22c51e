import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Unit } from '../../platform/index.js';
import { EntryAnswersRow } from './entry-answers.entity.js';
import { entryAnswersSchema, noAnswers, type EntryAnswers } from './entry-answers.js';

/** What the rule book asked, and what was answered. */
@Injectable()
export class AnswersService {
  /** Nothing answered is an answer too. */
  async of(manager: EntityManager, entryId: string): Promise<EntryAnswers> {
    const row = await manager.findOneBy(EntryAnswersRow, { entryId });
    return row ? entryAnswersSchema.parse(row.answers) : noAnswers();
  }

  /** Puts what was answered beside the entry; what is left out stays. The caller has locked the entry and may change it. */
  async save(unit: Unit, entryId: string, given: Partial<EntryAnswers>): Promise<void> {
    if (Object.keys(given).length === 0) return;
    const answers = { ...(await this.of(unit.manager, entryId)), ...given };
    await unit.manager.upsert(EntryAnswersRow, { entryId, answers, updatedAt: unit.now }, ['entryId']);
  }
}

/** Keeps them with the revision, as they were submitted. */
export async function keepAnswers(manager: EntityManager, entryId: string, revisionId: string): Promise<void> {
  await manager.query(
    'INSERT INTO entry_revision_answers (revision_id, answers) SELECT $2, answers FROM entry_answers WHERE entry_id = $1',
    [entryId, revisionId],
  );
}
