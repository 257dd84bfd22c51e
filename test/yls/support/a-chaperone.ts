import { newId } from '../../../src/platform/index.js';
import { appointed } from './a-delegation.js';
import { dayFromNow, type YlsPortal } from './yls-portal.js';

/** A delegation of the member with an adult who has accepted and whose papers count, put into the database as if all had been done. */
export async function aChaperone(yls: YlsPortal, name: string, checkedOn: string | null = dayFromNow(-1)) {
  const { portal, summitId, memberId, townId } = yls;
  const delegationId = newId();
  await portal.sql(
    `INSERT INTO yls_delegation (id, summit_id, member_id, community_id, name, seats, state, opened_at) VALUES ($1, $2, $3, $4, $5, 6, 'registered', now())`,
    [delegationId, summitId, memberId, townId, `Delegation of ${name}`],
  );
  const person = await portal.person({ displayName: name });
  await portal.sql(
    `INSERT INTO yls_chaperone (id, delegation_id, name, email, locale, gender, account_id, invited_at, expires_at, accepted_at)
       VALUES ($1, $2, $3, $4, 'en', 'female', $5, now(), now(), now())`,
    [newId(), delegationId, name, person.email, person.id],
  );
  if (checkedOn) await appointed(yls, person.id, checkedOn);
  return { ...person, delegationId };
}

export const joins = ({ portal }: YlsPortal, registrationId: string, delegationId: string) =>
  portal.sql('UPDATE yls_registration SET delegation_id = $2 WHERE id = $1', [registrationId, delegationId]);
