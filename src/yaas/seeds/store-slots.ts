import { newId, type Unit } from '../../platform/index.js';
import type { RuleSet } from '../editions/rule-set.schema.js';
import { countedIn, keyOf } from '../entries/quota-places.js';
import type { EntryRows } from './entry-rows.js';

/**
 * Takes the next places under each key for the works that were submitted, and frees those of works that went; nobody else may take places in the
 * edition meanwhile. @throws the database's check violation (`quota_slot_number_is_within_limit`) when a quota is full.
 */
export async function storeSlots(unit: Unit, rules: RuleSet, entries: readonly EntryRows[]): Promise<void> {
  const slots = entries.flatMap((rows) => slotsOf(rows, rules));
  if (slots.length > 0) await unit.manager.query(takeNext, [JSON.stringify(slots)]);
}

function slotsOf({ work, entry, revision }: EntryRows, rules: RuleSet) {
  if (!revision) return [];
  const counted = countedIn(work.ageGroup, entry);
  const isFree = work.stage === 'withdrawn' || work.stage === 'declined';
  return rules.quotas.map((quota) => ({
    id: newId(),
    edition: entry.editionId,
    quota: quota.code,
    key: keyOf(quota, counted),
    max: quota.max,
    entry: entry.id,
    taken: work.submittedAt,
    released: isFree ? work.settledAt : null,
  }));
}

const takeNext = `
  INSERT INTO quota_slot (id, edition_id, quota, key, slot_number, slot_limit, entry_id, taken_at, released_at)
  SELECT id, edition, quota, key,
         CASE WHEN released IS NOT NULL THEN 1 ELSE row_number() OVER (PARTITION BY quota, key, released IS NULL ORDER BY id) +
           (SELECT count(*) FROM quota_slot s WHERE s.edition_id = edition AND s.quota = given.quota AND s.key = given.key AND s.released_at IS NULL) END,
         max, entry, taken, released
    FROM jsonb_to_recordset($1) AS given (id uuid, edition uuid, quota text, key text, max int, entry uuid, taken timestamptz, released timestamptz)`;
