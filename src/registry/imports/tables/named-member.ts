import type { EntityManager } from 'typeorm';
import { unknown } from './import-table.js';

/** The community whose address ends in this, or the one that stands for it. @throws RejectedCell */
export async function communityNamed(manager: EntityManager, slug: string): Promise<string> {
  const [found] = await manager.query<{ id: string }[]>(
    'SELECT coalesce(merged_into_id, id) AS id FROM community WHERE slug = $1',
    [slug],
  );
  if (!found) throw unknown('community', slug);
  return found.id;
}

/** The member of that name in the community. */
export async function memberNamed(
  manager: EntityManager,
  communityId: string,
  name: string,
): Promise<string | undefined> {
  const [found] = await manager.query<{ id: string }[]>(
    'SELECT id FROM member_organisation WHERE community_id = $1 AND lower(name) = lower($2)',
    [communityId, name],
  );
  return found?.id;
}
