import { newId, system, type Actor } from '../../../src/platform/index.js';
import { TicketsService } from '../../../src/yls/day/tickets/tickets.service.js';
import type { RegistrationState } from '../../../src/yls/registration/registration-state.js';
import { dayFromNow, type YlsPortal } from './yls-portal.js';

interface Wishes {
  name?: string;
  state?: RegistrationState;
  guardian?: string;
}

export interface Delegate {
  id: string;
  actor: Actor;
  email: string;
  guardian: string;
}

/** Somebody whose papers and fee are in order, put into the database as if all had been done. */
export async function ready({ portal, summitId, ...yls }: YlsPortal, wishes: Wishes = {}): Promise<Delegate> {
  const { name = 'Amara Okafor', state = 'complete' } = wishes;
  const { id: accountId, email } = await portal.person({ displayName: name });
  const id = newId();
  await portal.sql(
    `INSERT INTO yls_registration (id, account_id, summit_id, scope, community_id, name, birth_date, country, state, opened_at, submitted_at, released_at, confirmed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'US', $8, now(), now(), now(), now())`,
    [id, accountId, summitId, yls.memberId, yls.townId, name, dayFromNow(-16 * 366), state],
  );
  const guardian = wishes.guardian ?? `${id}@guardian.example`;
  await portal.sql(
    `INSERT INTO yls_guardian (id, registration_id, name, email, locale) VALUES ($1, $2, 'Ngozi Okafor', $3, 'en')`,
    [newId(), id, guardian],
  );
  if (state === 'complete') await portal.sql(SIGNED, [id]);
  return { id, actor: { ...system, kind: 'account', accountId }, email, guardian };
}

const SIGNED = `INSERT INTO yls_dossier (registration_id, opened_at, due_on, signed_at, version)
  SELECT id, now(), current_date, now(), 1 FROM yls_registration r WHERE state = 'complete' AND ($1::uuid IS NULL OR id = $1)
    AND NOT EXISTS (SELECT FROM yls_dossier d WHERE d.registration_id = r.id)`;

/** All who are ready have one. */
export const withTickets = ({ portal, summitId }: YlsPortal): Promise<number> =>
  portal.app.get(TicketsService).issueMissing(summitId);

/** By which a device at the door knows somebody. */
export async function ticketOf({ portal }: YlsPortal, id: string): Promise<string> {
  const [row] = await portal.sql<{ hash: string }>(
    'SELECT code_hash AS hash FROM yls_ticket WHERE registration_id = $1 AND ended_at IS NULL',
    [id],
  );
  return row!.hash;
}

/** Somebody who helps at the door of that summit. */
export async function aHelper({ portal, summitId }: YlsPortal, scope = summitId) {
  const person = await portal.person({ displayName: 'Helper Yu', roles: [{ role: 'helper', scope }] });
  const actor: Actor = {
    ...system,
    kind: 'account',
    accountId: person.id,
    grants: [{ role: 'helper', scope }],
  };
  return { ...person, actor };
}

/** So many more are ready, by SQL alone. */
export async function manyReady({ portal, summitId, ...yls }: YlsPortal, count: number): Promise<void> {
  await portal.sql(
    `WITH people AS (INSERT INTO account (id, email, display_name, locale, created_at)
       SELECT gen_random_uuid(), 'many-' || n || '-' || $1::text || '@example.org', 'Delegate ' || n, 'en', now() FROM generate_series(1, $2::int) n RETURNING id, display_name)
     INSERT INTO yls_registration (id, account_id, summit_id, scope, community_id, name, birth_date, country, state, opened_at, submitted_at, released_at, confirmed_at)
       SELECT gen_random_uuid(), id, $1::uuid, $3::uuid, $4::uuid, display_name, '2010-05-05', 'US', 'complete', now(), now(), now(), now() FROM people`,
    [summitId, count, yls.memberId, yls.townId],
  );
  await portal.sql(SIGNED, [null]);
}
