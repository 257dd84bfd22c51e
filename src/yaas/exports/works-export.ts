import { Injectable } from '@nestjs/common';
import { readRows, Work, type Actor } from '../../platform/index.js';
import { labelOf, RegistryQueries } from '../../registry/index.js';
import { codeOf, type ExportRow } from './export-dataset.js';
import { workExport, type WorkRow } from './export-projections.js';
import { inBatches } from './in-batches.js';

/** The columns of the works, in their order. */
export const WORK_COLUMNS = [
  'code',
  'id',
  'year',
  'level',
  'state',
  'category',
  'age_group',
  'community',
  'partner',
  'member',
  'title',
  'statement',
  'language',
  'text',
  'ai_use',
  'sources',
  'place',
  'submitted_at',
  'consented_at',
  'confirmed_at',
  'decided_at',
  'released_at',
] as const;

/** A view, sketch or permission that was submitted with a work; `name` is unique within the work: `view-2`. */
export interface FurtherFile {
  fileId: string;
  role: string;
  name: string;
}

/** An edition's works, without the persons behind them. */
@Injectable()
export class WorksExport {
  constructor(
    private readonly work: Work,
    private readonly registry: RegistryQueries,
  ) {}

  async *rows(actor: Actor, editionId: string): AsyncGenerator<ExportRow> {
    const members = await this.memberNames();
    for await (const batch of this.batches(actor, editionId)) {
      const places = await this.placesOf(batch);
      for (const row of batch) yield rowOf(row, { member: members.get(row.memberId) ?? null, places });
    }
  }

  batches(actor: Actor, editionId: string): AsyncGenerator<WorkRow[]> {
    return inBatches((after, limit) => this.after(actor, { editionId, after, limit }));
  }

  /** Works that come after an id, with their rows. */
  async page(actor: Actor, at: { editionId: string; after: string; limit: number }): Promise<ExportRow[]> {
    const [works, members] = [await this.after(actor, at), await this.memberNames()];
    const places = await this.placesOf(works);
    return works.map((row) => rowOf(row, { member: members.get(row.memberId) ?? null, places }));
  }

  /** By entry: all files beside the main one, as they were submitted. */
  async furtherFiles(entryIds: readonly string[]): Promise<Map<string, FurtherFile[]>> {
    const rows = await this.work.read().query<(FurtherFile & { entryId: string })[]>(
      `SELECT e.id AS "entryId", f.file_id AS "fileId", f.role, f.role || '-' || f.position AS name
         FROM entry e JOIN entry_revision_file f ON f.revision_id = e.revision_id
        WHERE e.id = ANY($1) AND f.file_id IS DISTINCT FROM e.file_id ORDER BY e.id, f.role, f.position`,
      [entryIds],
    );
    return Map.groupBy(rows, ({ entryId }) => entryId);
  }

  private after(actor: Actor, { editionId, after, limit }: { editionId: string; after: string; limit: number }) {
    const where = 'e.edition_id = $1 AND e.id > $2';
    const reading = { where, parameters: [editionId, after], orderBy: 'e.id', limit };
    return readRows(this.work.read(), actor, { projection: workExport, reading });
  }

  private async memberNames(): Promise<Map<string, string>> {
    const members = await this.registry.members(new Date().toISOString().slice(0, 10));
    return new Map(members.map(({ id, name }) => [id, name]));
  }

  private async placesOf(rows: readonly WorkRow[]): Promise<Map<string, string>> {
    const ids = rows.flatMap(({ communityId, partnerId }) => (partnerId ? [communityId, partnerId] : [communityId]));
    const labels = await this.registry.communityLabels([...new Set(ids)]);
    return new Map([...labels].map(([id, label]) => [id, labelOf(label, 'en')]));
  }
}

function rowOf(
  row: WorkRow,
  { member, places }: { member: string | null; places: ReadonlyMap<string, string> },
): ExportRow {
  return {
    code: codeOf(row.id),
    id: row.id,
    year: row.year,
    level: row.level,
    state: row.state,
    category: row.category,
    age_group: row.ageGroup,
    community: places.get(row.communityId) ?? null,
    partner: row.partnerId && (places.get(row.partnerId) ?? null),
    member,
    title: row.title,
    statement: row.statement,
    language: row.language,
    text: row.body,
    ai_use: row.aiUse,
    sources: row.sources,
    place: row.place,
    submitted_at: row.submittedAt,
    consented_at: row.consentedAt,
    confirmed_at: row.confirmedAt,
    decided_at: row.decidedAt,
    released_at: row.releasedAt,
  };
}
