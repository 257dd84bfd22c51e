import { newId, system, type Actor } from '../../../src/platform/index.js';
import { dayFromNow, type YlsPortal } from './yls-portal.js';

interface Wishes {
  summitId?: string;
  name?: string;
  birthDate?: string;
  gender?: 'female' | 'male' | 'other';
  country?: string;
  delegationId?: string | null;
}

/** Somebody who has said yes, put into the database as if it had been so: for stories of the programme and the house. */
export async function coming(
  yls: YlsPortal,
  wishes: Wishes = {},
): Promise<{ id: string; actor: Actor; email: string }> {
  const { summitId = yls.summitId, name = 'Amara Okafor', gender = 'female', country = 'US' } = wishes;
  const { id: accountId, email } = await yls.portal.person({ displayName: name });
  const id = newId();
  await yls.portal.sql(
    `INSERT INTO yls_registration (id, account_id, summit_id, scope, community_id, delegation_id, name, birth_date, gender, country, state,
       opened_at, submitted_at, released_at, confirmed_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'confirmed', now(), now(), now(), now())`,
    [
      id,
      accountId,
      summitId,
      yls.memberId,
      yls.townId,
      wishes.delegationId ?? null,
      name,
      wishes.birthDate ?? dayFromNow(-16 * 366),
      gender,
      country,
    ],
  );
  return { id, actor: { ...system, kind: 'account', accountId }, email };
}

/** So many who come to a summit, by SQL; each ranks all sessions in an order of their own. */
export async function manyComing(
  { portal, memberId, townId }: YlsPortal,
  summitId: string,
  count: number,
): Promise<void> {
  await portal.sql(
    `WITH people AS (INSERT INTO account (id, email, display_name, locale, created_at) SELECT gen_random_uuid(), 'many-' || n || '-' || $1::text || '@example.org', 'Delegate ' || n, 'en', now()
                       FROM generate_series(1, $4::int) n RETURNING id, display_name)
     INSERT INTO yls_registration (id, account_id, summit_id, scope, community_id, name, birth_date, gender, country, state, opened_at, submitted_at, released_at, confirmed_at)
     SELECT gen_random_uuid(), id, $1::uuid, $2, $3, display_name, current_date - 6000, 'female', 'US', 'confirmed', now(), now(), now(), now() FROM people`,
    [summitId, memberId, townId, count],
  );
  await portal.sql(
    `INSERT INTO yls_preference (registration_id, session_id, slot_id, rank)
     SELECT r.id, s.id, s.slot_id, row_number() OVER (PARTITION BY r.id, s.slot_id ORDER BY md5(r.id::text || s.id::text))
       FROM yls_registration r, yls_session s JOIN yls_slot t ON t.id = s.slot_id WHERE r.summit_id = $1 AND t.summit_id = $1`,
    [summitId],
  );
}
