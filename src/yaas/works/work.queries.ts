import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FileRole } from './file-role.js';
import { noParts, type PartText, type WorkParts } from './work-parts.js';

interface FileRow {
  entryId: string;
  role: FileRole;
  fileId: string;
  alternativeText: string;
}

interface TextRow extends PartText {
  entryId: string;
}

/** What belongs to a work, asked for by the entries it belongs to; three queries, however many they are. */
@Injectable()
export class WorkQueries {
  /** As it was submitted: what judges, the exhibit and exports may show. Entries that never were are left out. */
  partsOf(manager: EntityManager, entryIds: readonly string[]): Promise<Map<string, WorkParts>> {
    return read(manager, entryIds, submitted);
  }

  /** As its maker has it now: for the family's own pages and the rules. */
  draftPartsOf(manager: EntityManager, entryIds: readonly string[]): Promise<Map<string, WorkParts>> {
    return read(manager, entryIds, asItIsNow);
  }
}

interface Reading {
  works: string;
  files: string;
  texts: string;
}

const submitted: Reading = {
  works: `SELECT e.id AS "entryId", r.file_id AS "fileId", r.alternative_text AS "alternativeText", r.set_vertically AS "setVertically"
            FROM entry e JOIN entry_revision r ON r.id = e.revision_id WHERE e.id = ANY($1)`,
  files: `SELECT e.id AS "entryId", f.role, f.file_id AS "fileId", f.alternative_text AS "alternativeText"
            FROM entry e JOIN entry_revision_file f ON f.revision_id = e.revision_id WHERE e.id = ANY($1) ORDER BY f.role, f.position`,
  texts: `SELECT e.id AS "entryId", t.role, t.locale, t.title, t.statement, t.body, t.made_by AS "madeBy"
            FROM entry e JOIN entry_revision_text t ON t.revision_id = e.revision_id WHERE e.id = ANY($1) ORDER BY t.role, t.locale`,
};

const asItIsNow: Reading = {
  works: `SELECT id AS "entryId", file_id AS "fileId", alternative_text AS "alternativeText", set_vertically AS "setVertically"
            FROM entry WHERE id = ANY($1)`,
  files: `SELECT entry_id AS "entryId", role, file_id AS "fileId", alternative_text AS "alternativeText"
            FROM entry_file WHERE entry_id = ANY($1) ORDER BY role, position`,
  texts: `SELECT entry_id AS "entryId", role, locale, title, statement, body, made_by AS "madeBy"
            FROM entry_text WHERE entry_id = ANY($1) ORDER BY role, locale`,
};

interface WorkRow {
  entryId: string;
  fileId: string | null;
  alternativeText: string;
  setVertically: boolean;
}

async function read(manager: EntityManager, entryIds: readonly string[], { works, files, texts }: Reading) {
  const found = new Map<string, WorkParts>();
  if (entryIds.length === 0) return found;
  for (const row of await manager.query<WorkRow[]>(works, [entryIds])) found.set(row.entryId, partsFrom(row));
  for (const { entryId, role, ...file } of await manager.query<FileRow[]>(files, [entryIds])) {
    const parts = found.get(entryId);
    (role === 'view' ? parts?.views : parts?.files[role])?.push(file);
  }
  for (const { entryId, ...text } of await manager.query<TextRow[]>(texts, [entryIds]))
    found.get(entryId)?.texts.push(text);
  return found;
}

const partsFrom = ({ fileId, alternativeText, setVertically }: WorkRow): WorkParts => ({
  ...noParts(),
  views: fileId ? [{ fileId, alternativeText }] : [],
  setVertically,
});
