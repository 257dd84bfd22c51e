import { newId, type Unit } from '../../platform/index.js';
import { IsNull, type EntityManager } from 'typeorm';
import type { QuotaRules, RuleSet } from '../editions/rule-set.schema.js';
import type { Entry } from './entry.entity.js';
import { QuotaSlot } from './quota-slot.entity.js';

/** What quotas can count by. */
export type Counted = Pick<
  Entry,
  | 'id'
  | 'editionId'
  | 'entrantId'
  | 'sponsorMemberId'
  | 'representedCommunityId'
  | 'partnerCommunityId'
  | 'partnershipId'
  | 'category'
  | 'levelId'
  | 'levelKind'
> & {
  ageGroup: string;
  /** The entrant's school in small letters; empty where it is not known. */
  school: string;
  /** ISO 3166-1 code of the represented community; empty where no quota counts by it. */
  country: string;
};

/** The entry as quotas count it in the age group. */
export function countedIn(ageGroup: string, entry: Entry, { school = '', country = '' } = {}): Counted {
  const { id, editionId, entrantId, sponsorMemberId, representedCommunityId, partnerCommunityId, partnershipId } =
    entry;
  const { category, levelId, levelKind } = entry;
  const subject = { sponsorMemberId, representedCommunityId, partnerCommunityId, partnershipId, category };
  const counted = { id, editionId, entrantId, ...subject, levelId, levelKind };
  return { ...counted, ageGroup, school: school.trim().toLowerCase().replace(/\s+/g, ' '), country };
}

/** When a place is taken: by sending a piece in, by the member's confirmation, or by coming to the final level. */
export type TakenAt = 'submission' | 'confirmation' | 'advancement';

/** The quotas that take places then. At advancement all of the final level are asked again; what an entry holds already stays its own. */
export function quotasDue({ quotas }: Pick<RuleSet, 'quotas'>, at: TakenAt): Pick<RuleSet, 'quotas'> {
  if (at === 'advancement') return { quotas: quotas.filter(({ level }) => level !== 'local') };
  const counts = at === 'submission' ? 'submitted' : 'confirmed';
  return { quotas: quotas.filter((quota) => quota.at === 'submission' && quota.counts === counts) };
}

/** Those that count this entry, where it is. */
const quotasOf = ({ quotas }: Pick<RuleSet, 'quotas'>, { category, levelKind }: Counted): QuotaRules[] =>
  quotas.filter(
    ({ categories, level }) =>
      (categories.length === 0 || categories.includes(category)) && (level === 'any' || level === levelKind),
  );

export interface QuotaStanding {
  quota: string;
  key: string;
  max: number;
  taken: number;
}

/** Where the entry would stand in each quota that counts it; its own places are not counted. */
export async function standingsOf(
  manager: EntityManager,
  rules: Pick<RuleSet, 'quotas'>,
  entry: Counted,
): Promise<QuotaStanding[]> {
  const keys = quotasOf(rules, entry).map((quota) => ({
    quota: quota.code,
    key: keyOf(quota, entry),
    max: quota.max,
  }));
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
export async function lockPlaces(
  manager: EntityManager,
  rules: Pick<RuleSet, 'quotas'>,
  entry: Counted,
): Promise<void> {
  const keys = quotasOf(rules, entry).map((quota) => `${entry.editionId} ${quota.code} ${keyOf(quota, entry)}`);
  for (const key of keys.toSorted())
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [key]);
}

/** Takes the lowest free place in each quota, unless the entry holds one; call it under `lockPlaces`. The partial unique index has the last word. */
export async function takePlaces(unit: Unit, rules: Pick<RuleSet, 'quotas'>, entry: Counted): Promise<void> {
  for (const quota of quotasOf(rules, entry)) {
    const { editionId, id: entryId } = entry;
    const at = { editionId, quota: quota.code, key: keyOf(quota, entry), releasedAt: IsNull() };
    const taken = await unit.manager.findBy(QuotaSlot, at);
    if (taken.some((slot) => slot.entryId === entryId)) continue;
    const numbers = new Set(taken.map(({ slotNumber }) => slotNumber));
    let slotNumber = 1;
    while (numbers.has(slotNumber)) slotNumber += 1;
    const keptAfterWithdrawal = !quota.freedByWithdrawal;
    const slot = { id: newId(), slotNumber, slotLimit: quota.max, keptAfterWithdrawal, entryId };
    await unit.manager.insert(QuotaSlot, { ...at, ...slot, takenAt: unit.now, releasedAt: null });
  }
}

/** The entry's places are free for others; after a withdrawal, those that the rules let go. */
export async function freePlaces(unit: Unit, { id, state }: Pick<Entry, 'id' | 'state'>): Promise<void> {
  const kept = state === 'withdrawn' ? { keptAfterWithdrawal: false } : {};
  await unit.manager.update(QuotaSlot, { entryId: id, releasedAt: IsNull(), ...kept }, { releasedAt: unit.now });
}

const partsOf: Record<QuotaRules['per'][number], (entry: Counted) => string> = {
  student: (entry) => entry.entrantId,
  member: (entry) => entry.sponsorMemberId,
  community: (entry) => entry.representedCommunityId,
  partner_community: (entry) => entry.partnerCommunityId ?? 'own',
  partnership: (entry) => entry.partnershipId ?? 'own',
  category: (entry) => entry.category,
  age_group: (entry) => entry.ageGroup,
  school: (entry) => entry.school,
  country: (entry) => entry.country,
  level: (entry) => entry.levelId,
};

/** What a place of the quota is counted under. */
export const keyOf = (quota: QuotaRules, entry: Counted): string =>
  quota.per.map((part) => partsOf[part](entry)).join(' ');
