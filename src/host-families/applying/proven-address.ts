import type { Unit } from '../../platform/index.js';

/**
 * Whoever signed by the link that went to a member's own address, or to the only one that was ever given, has it: their account counts as
 * that of the member from now on. All who are of age sign, for their check at the least.
 */
export async function keepProvenAddress({ manager }: Unit, requestId: string): Promise<void> {
  await manager.query(
    `UPDATE household_member m SET proven_email = r.email FROM application_request_brief r
      WHERE r.id = $1 AND r.kind = 'signature' AND m.id = r.person_id AND (m.email = r.email OR m.email IS NULL)`,
    [requestId],
  );
}
