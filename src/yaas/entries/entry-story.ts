import type { EntityManager } from 'typeorm';

/** Where an entry has been and hangs: what its family is told beside its state. */
export interface EntryStory {
  /** The local competition in which it stands now; null at the final level. */
  competition: string | null;
  /** The local competition that it won and left for the final. */
  advancedFrom: string | null;
  localPlace: number | null;
  advancedAt: Date | null;
  /** Its page in the exhibit. */
  exhibitSlug: string | null;
}

/** One query. */
export async function storyOf(manager: EntityManager, entryId: string): Promise<EntryStory> {
  const [story] = await manager.query<[EntryStory]>(
    `SELECT CASE e.level_kind WHEN 'local' THEN l.name END AS competition, f.name AS "advancedFrom", a.local_place AS "localPlace",
            a.advanced_at AS "advancedAt", p.slug AS "exhibitSlug"
       FROM entry e JOIN level l ON l.id = e.level_id
       LEFT JOIN advancement a ON a.entry_id = e.id LEFT JOIN level f ON f.id = a.from_level_id
       LEFT JOIN exhibit_piece p ON p.entry_id = e.id
      WHERE e.id = $1 ORDER BY a.advanced_at DESC LIMIT 1`,
    [entryId],
  );
  return story;
}
