import type { EntityManager } from 'typeorm';

/** Keeps all that belongs to the work beside the revision, as it was at its submission. */
export async function keepParts(manager: EntityManager, entryId: string, revisionId: string): Promise<void> {
  await manager.query(
    `INSERT INTO entry_revision_file (revision_id, role, position, file_id, alternative_text)
     SELECT $2, role, position, file_id, alternative_text FROM entry_file WHERE entry_id = $1`,
    [entryId, revisionId],
  );
  await manager.query(
    `INSERT INTO entry_revision_text (revision_id, role, locale, title, statement, body, made_by)
     SELECT $2, role, locale, title, statement, body, made_by FROM entry_text WHERE entry_id = $1`,
    [entryId, revisionId],
  );
}

/** Whether the file belongs to something that was submitted once, and so is kept. */
export async function wasSubmitted(manager: EntityManager, fileId: string): Promise<boolean> {
  const [{ kept }] = await manager.query<[{ kept: boolean }]>(
    `SELECT EXISTS (SELECT FROM entry_revision WHERE file_id = $1)
         OR EXISTS (SELECT FROM entry_revision_file WHERE file_id = $1) AS kept`,
    [fileId],
  );
  return kept;
}
