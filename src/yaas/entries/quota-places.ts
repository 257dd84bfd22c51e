import { newId, type Unit } from '../../platform/index.js';
import { IsNull, type EntityManager } from 'typeorm';
import type { QuotaRules, RuleSet } from '../editions/rule-set.schema.js';
import type { Entry } from './entry.entity.js';
import { QuotaSlot } from './quota-slot.entity.js';

/** What quotas can count by. */
export type Counted = Pick<
  Entry,
  'id' | 'editionId' | 'entrantId' | 'sponsorMemberId' | 'representedCommunityId' | 'partnershipId' | 'category'
> & {
  ageGroup: string;
  partnerCommunityId?: string | null;
  /** The entrant's school, folded to small letters; where a quota counts by it. */
  school?: string;
  /** ISO 3166-1 code of the represented community; where a quota counts by it. */
  country?: string;
  /** Where the entry is; null for the final level. */
  levelId?: string | null;
};

/** The entry as quotas count it in the age group. */
export function countedIn(ageGroup: string, entry: Entry): Counted {
  const { id, editionId, entrantId, sponsorMemberId, representedCommunityId, partnershipId, category } = entry;
  return { id, editionId, entrantId, sponsorMemberId, representedCommunityId, partnershipId, category, ageGroup };
}

export interface QuotaStanding {
  quota: string;
  key: string;
  max: number;
  taken: number;
}

/** Where the entry would stand in each quota; its own places are not counted. */
export async function standingsOf(manager: EntityManager, rules: RuleSet, entry: Counted): Promise<QuotaStanding[]> {
  const keys = rules.quotas.map((quota) => ({ quota: quota.code, key: keyOf(quota, entry), max: quota.max }));
  const rows = await manager.query<{ quota: string; key: string; taken: number }[]>(
    `SELECT quota, key, count(*)::int AS taken FROM quota_slot
      WHERE edition_id = $1 AND released_at IS NULL AND entry_id <> $2 AND (quota, key) IN (SELECT * FROM unnest($3::text[], $4::text[]))
      GROUP BY quota, key`,
    [entry.editionId, entry.id, keys.map(({ quota }) => quota), keys.map(({ key }) => key)],
  );
  const taken = new Map(rows.map((row) => [`${row.quota} ${row.key}`, row.taken]));
  return keys.map(({ quota, key, max }) => ({ quota, key, max, taken: taken.get(`${quota} ${key}`) ?? 0 }));
}

/** From here on nobody else counts or takes places under these keys until the transaction ends. */
export async function lockPlaces(manager: EntityManager, rules: RuleSet, entry: Counted): Promise<void> {
  const keys = rules.quotas.map((quota) => `${entry.editionId} ${quota.code} ${keyOf(quota, entry)}`).toSorted();
  for (const key of keys) await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}

/** Takes the lowest free place in each quota, unless the entry holds one; call it under `lockPlaces`. The partial unique index has the last word. */
export async function takePlaces(unit: Unit, rules: RuleSet, entry: Counted): Promise<void> {
  for (const quota of rules.quotas) {
    const { editionId, id: entryId } = entry;
    const at = { editionId, quota: quota.code, key: keyOf(quota, entry), releasedAt: IsNull() };
    const taken = await unit.manager.findBy(QuotaSlot, at);
    if (taken.some((slot) => slot.entryId === entryId)) continue;
    const numbers = new Set(taken.map(({ slotNumber }) => slotNumber));
    let slotNumber = 1;
    while (numbers.has(slotNumber)) slotNumber += 1;
    const slot = { id: newId(), slotNumber, slotLimit: quota.max, entryId, takenAt: unit.now, releasedAt: null };
    await unit.manager.insert(QuotaSlot, { ...at, ...slot });
  }
}

/** The entry's places are free for others. */
export async function freePlaces(unit: Unit, entryId: string): Promise<void> {
  await unit.manager.update(QuotaSlot, { entryId, releasedAt: IsNull() }, { releasedAt: unit.now });
}

const partsOf: Record<QuotaRules['per'][number], (entry: Counted) => string> = {
  student: (entry) => entry.entrantId,
  member: (entry) => entry.sponsorMemberId,
  community: (entry) => entry.representedCommunityId,
  partnership: (entry) => entry.partnershipId ?? 'own',
  partner_community: (entry) => entry.partnerCommunityId ?? 'own',
  school: (entry) => entry.school ?? '',
  country: (entry) => entry.country ?? '',
  level: (entry) => entry.levelId ?? 'final',
  category: (entry) => entry.category,
  age_group: (entry) => entry.ageGroup,
};

/** What a place of the quota is counted under. */
export const keyOf = (quota: QuotaRules, entry: Counted): string =>
  quota.per.map((part) => partsOf[part](entry)).join(' ');
