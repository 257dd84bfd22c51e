import { newId, system, type Actor } from '../../../src/platform/index.js';
import type { RegistrationState } from '../../../src/yls/registration/registration-state.js';
import { dayFromNow, type YlsPortal } from './yls-portal.js';

interface Wishes {
  summitId?: string;
  name?: string;
  state?: RegistrationState;
  /** In which the guardian reads. */
  locale?: string;
  country?: string;
  gender?: string;
}

/** Somebody who has taken a place, put into the database as if it had been decided: for stories that begin later. */
export async function confirmed(yls: YlsPortal, wishes: Wishes = {}) {
  const { summitId = yls.summitId, name = 'Amara Okafor', state = 'confirmed', locale = 'en' } = wishes;
  const { country = 'US', gender = 'female' } = wishes;
  const { portal } = yls;
  const { id: accountId, email } = await portal.person({ displayName: name });
  const id = newId();
  await portal.sql(
    `INSERT INTO yls_registration (id, account_id, summit_id, scope, community_id, name, birth_date, gender, country, state, opened_at, submitted_at,
         released_at, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, now(), now(), now(), now())`,
    [id, accountId, summitId, yls.memberId, yls.townId, name, dayFromNow(-16 * 366), gender, country, state],
  );
  const guardianEmail = `${id}@guardian.example`;
  await portal.sql(
    `INSERT INTO yls_guardian (id, registration_id, name, email, locale) VALUES ($1, $2, 'Ngozi Okafor', $3, $4)`,
    [newId(), id, guardianEmail, locale],
  );
  const actor: Actor = { ...system, kind: 'account', accountId };
  return { id, actor, email, guardianEmail };
}
