import type { Unit } from '../../platform/index.js';

/** Whoever signed by the link that went to a member's own address has it: their account counts as that of the member from now on. */
export async function keepProvenAddress({ manager }: Unit, requestId: string): Promise<void> {
  await manager.query(
    `UPDATE household_member m SET proven_email = r.email FROM application_request r
      WHERE r.id = $1 AND r.kind = 'signature' AND m.id = r.person_id AND m.email = r.email`,
    [requestId],
  );
}
