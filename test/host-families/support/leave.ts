import { newId } from '../../../src/platform/index.js';
import type { AuthPortal } from '../../auth/support/auth-portal.js';

interface Given {
  applicationId: string;
  memberId: string;
  /** ISO date, New York. */
  on: string;
}

const hash = '0'.repeat(64);

/** Leave for the check of a person, given on some earlier day; once is enough. */
export async function giveLeave(
  portal: Pick<AuthPortal, 'sql'>,
  { applicationId, memberId, on }: Given,
): Promise<void> {
  const about = [applicationId, memberId];
  const before = await portal.sql(
    `SELECT FROM application_request WHERE application_id = $1 AND person_id = $2 AND topic = 'background_check'`,
    about,
  );
  if (before.length > 0) return;
  const requestId = newId();
  const at = `${on}T05:30:00Z`;
  await portal.sql(
    `INSERT INTO application_request (id, application_id, kind, topic, person_id, name, email, locale, state, asked_at, expires_at, answered_at,
       remind_days, remind_times)
     VALUES ($3, $1, 'signature', 'background_check', $2, 'Somebody', $4, 'en', 'given', $5, $5::timestamptz + interval '30 days', $5, 4, 2)`,
    [...about, requestId, `${requestId}@example.org`, at],
  );
  await portal.sql(
    `INSERT INTO statement_text (hash, code, version, locale, paragraphs, first_shown_at)
     VALUES ($1, 'host-family.background_check', 'test', 'en', '{}', $2) ON CONFLICT DO NOTHING`,
    [hash, at],
  );
  await portal.sql(
    `INSERT INTO application_signature (id, request_id, text_hash, answers_hash, typed_name, signed_at) VALUES ($1, $2, $3, $3, 'Somebody', $4)`,
    [newId(), requestId, hash, at],
  );
}
