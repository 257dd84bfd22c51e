import { newId } from '../../../src/platform/index.js';
import type { YlsPortal } from './yls-portal.js';

/** Cents by account of one registration; what is even is left out. */
export async function sumsOf({ portal }: YlsPortal, id: string): Promise<Record<string, number>> {
  const rows = await portal.sql<{ account: string; cents: string }>(
    `SELECT p.account, sum(p.cents) AS cents FROM yls_ledger_posting p JOIN yls_ledger_entry e ON e.id = p.entry_id
       JOIN yls_payer y ON y.id = e.payer_id WHERE y.registration_id = $1 GROUP BY p.account HAVING sum(p.cents) <> 0`,
    [id],
  );
  return Object.fromEntries(rows.map(({ account, cents }) => [account, Number(cents)]));
}

export const payerOf = async ({ portal }: YlsPortal, id: string): Promise<{ id: string; summitId: string }> =>
  (
    await portal.sql<{ id: string; summitId: string }>(
      'SELECT id, summit_id AS "summitId" FROM yls_payer WHERE registration_id = $1',
      [id],
    )
  )[0]!;

/** Other columns of an entry. */
export interface Columns {
  kind?: string;
  method?: string;
}

/** An entry as somebody would write it past the portal, in one transaction. @returns its id */
export async function writePast(
  yls: YlsPortal,
  registrationId: string,
  { postings, columns }: { postings: Record<string, number>; columns: Columns },
): Promise<string> {
  const payer = await payerOf(yls, registrationId);
  const id = newId();
  const { kind = 'write_off', method } = columns;
  const rows = Object.entries(postings).map(([account, cents]) => `('${id}', '${account}', ${cents})`);
  await yls.portal.sql(
    `DO $$ BEGIN
       INSERT INTO yls_ledger_entry (id, payer_id, summit_id, kind, occurred_on, method, recorded_at, transaction)
         VALUES ('${id}', '${payer.id}', '${payer.summitId}', '${kind}', current_date, ${method ? `'${method}'` : 'NULL'}, now(), 0);
       INSERT INTO yls_ledger_posting (entry_id, account, cents) VALUES ${rows.join(', ')};
     END $$`,
  );
  return id;
}
