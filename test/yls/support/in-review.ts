import { newId, system, type Actor } from '../../../src/platform/index.js';
import { DecisionsService } from '../../../src/yls/admission/decisions.service.js';
import type { Decision } from '../../../src/yls/registration/registration-state.js';
import { dayFromNow, type YlsPortal } from './yls-portal.js';

interface Wishes {
  summitId?: string;
  name?: string;
  decision?: Decision;
  /** Who share it are siblings. */
  guardian?: string;
  delegationId?: string;
  birthDate?: string;
}

/** Somebody whose application has come, put into the database as if it had been written: for stories that begin later. */
export async function inReview(
  yls: YlsPortal,
  wishes: Wishes = {},
): Promise<{ id: string; actor: Actor; email: string }> {
  const { summitId = yls.summitId, name = 'Amara Okafor', decision, guardian, delegationId = null } = wishes;
  const { portal } = yls;
  const { id: accountId, email } = await portal.person({ displayName: name });
  const id = newId();
  await portal.sql(
    `INSERT INTO yls_registration (id, account_id, summit_id, scope, community_id, delegation_id, name, birth_date, country, state, opened_at, submitted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'US', 'submitted', now(), clock_timestamp())`,
    [id, accountId, summitId, yls.memberId, yls.townId, delegationId, name, wishes.birthDate ?? dayFromNow(-16 * 366)],
  );
  await portal.sql(
    `INSERT INTO yls_guardian (id, registration_id, name, email, locale) VALUES ($1, $2, 'Ngozi Okafor', $3, 'en')`,
    [newId(), id, guardian ?? `${id}@guardian.example`],
  );
  if (delegationId)
    await portal.sql(
      `INSERT INTO yls_seat (id, delegation_id, name, email, locale, invited_at, expires_at, registration_id, taken_at)
         VALUES ($1, $2, $3, $4, 'en', now(), now(), $5, now())`,
      [newId(), delegationId, name, email, id],
    );
  if (decision) await portal.app.get(DecisionsService).decide(system, id, { decision });
  return { id, actor: { ...system, kind: 'account', accountId }, email };
}
