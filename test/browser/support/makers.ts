import { Work } from '../../../src/platform/index.js';
import type { Found } from '../../support/blindness.js';
import type { TestPortal } from '../../support/portal.js';

/** An entry, its maker's account and its file: what somebody who is curious might put into an address. */
export async function idsOfMakers(portal: TestPortal): Promise<string[]> {
  const rows = await portal.app
    .get(Work)
    .read()
    .query<{ id: string }[]>(
      `(SELECT id FROM entry WHERE file_id IS NOT NULL LIMIT 1)
       UNION ALL (SELECT holder_account_id FROM entry WHERE file_id IS NOT NULL LIMIT 1)
       UNION ALL (SELECT file_id FROM entry WHERE file_id IS NOT NULL LIMIT 1)`,
    );
  return rows.map(({ id }) => id);
}

/** All mails to an address, to be looked through like pages. */
export async function mailsTo(portal: TestPortal, address: string): Promise<Found[]> {
  const mails = await portal.app
    .get(Work)
    .read()
    .query<object[]>('SELECT * FROM mail_message WHERE to_address = $1', [address]);
  if (mails.length === 0) throw new Error(`There is no mail to ${address}.`);
  return mails.map((mail) => ({ address: 'mail', status: 0, headers: '', body: JSON.stringify(mail), properties: '' }));
}
