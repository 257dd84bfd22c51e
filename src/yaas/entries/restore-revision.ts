import type { EntityManager } from 'typeorm';

/** Puts a work back to what was submitted last: what was changed since, and never sent, is gone. Its files are swept. */
export async function restoreRevision(manager: EntityManager, entryId: string): Promise<void> {
  await manager.query(
    `UPDATE entry e SET title = r.title, statement = r.statement, alternative_text = r.alternative_text, body = r.body, language = r.language,
       set_vertically = r.set_vertically, file_id = r.file_id, sources = r.sources, ai_use = r.ai_use, ai_statement = r.ai_statement,
       version = e.version + 1
       FROM entry_revision r WHERE e.id = $1 AND r.id = e.revision_id`,
    [entryId],
  );
  await manager.query('DELETE FROM entry_file WHERE entry_id = $1', [entryId]);
  await manager.query(
    `INSERT INTO entry_file (id, entry_id, role, position, file_id, alternative_text)
     SELECT gen_random_uuid(), e.id, f.role, f.position, f.file_id, f.alternative_text
       FROM entry e JOIN entry_revision_file f ON f.revision_id = e.revision_id WHERE e.id = $1`,
    [entryId],
  );
  await manager.query('DELETE FROM entry_text WHERE entry_id = $1', [entryId]);
  await manager.query(
    `INSERT INTO entry_text (id, entry_id, role, locale, title, statement, body, made_by)
     SELECT gen_random_uuid(), e.id, t.role, t.locale, t.title, t.statement, t.body, t.made_by
       FROM entry e JOIN entry_revision_text t ON t.revision_id = e.revision_id WHERE e.id = $1`,
    [entryId],
  );
  await manager.query(
    `UPDATE entry_answers a SET answers = r.answers
       FROM entry e JOIN entry_revision_answers r ON r.revision_id = e.revision_id WHERE a.entry_id = e.id AND e.id = $1`,
    [entryId],
  );
}
