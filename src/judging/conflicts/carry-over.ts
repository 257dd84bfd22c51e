import type { Unit } from '../../platform/index.js';

/**
 * What a person said of a work holds in every round that the work comes to; what was cleared, in the rounds of the same competition: who runs another
 * one clears for themselves.
 */
export async function carryOver(unit: Unit, roundId: string, accountIds: readonly string[]): Promise<void> {
  await unit.manager.query(
    `INSERT INTO conflict_of_interest (id, account_id, round_entry_id, source, since, declared_by)
     SELECT DISTINCT ON (c.account_id, here.id) gen_random_uuid(), c.account_id, here.id, c.source, c.since, c.declared_by
       FROM ${elsewhere} JOIN standing_conflict c ON c.round_entry_id = before.id AND c.source = 'declared' AND c.account_id = ANY($2)
      ORDER BY c.account_id, here.id, c.since
     ON CONFLICT (account_id, round_entry_id, source) DO NOTHING`,
    [roundId, accountIds],
  );
  await unit.manager.query(
    `INSERT INTO conflict_clearance (id, conflict_id, reason, cleared_by, cleared_at)
     SELECT DISTINCT ON (c.id) gen_random_uuid(), c.id, k.reason, k.cleared_by, k.cleared_at
       FROM ${elsewhere} AND other.level_id = r.level_id JOIN conflict_of_interest c ON c.round_entry_id = here.id AND c.account_id = ANY($2)
       JOIN conflict_of_interest earlier ON earlier.round_entry_id = before.id AND earlier.account_id = c.account_id AND earlier.source = c.source
       JOIN conflict_clearance k ON k.conflict_id = earlier.id AND k.ended_at IS NULL
      WHERE NOT EXISTS (SELECT FROM conflict_clearance own WHERE own.conflict_id = c.id)
      ORDER BY c.id, k.cleared_at DESC`,
    [roundId, accountIds],
  );
}

/** A work of this round, and the same one in rounds before it. */
const elsewhere = `round_entry here
  JOIN round r ON r.id = here.round_id AND r.id = $1
  JOIN round_entry before ON before.work_id = here.work_id AND before.id <> here.id
  JOIN round other ON other.id = before.round_id AND other.programme = r.programme AND other.created_at <= r.created_at`;
