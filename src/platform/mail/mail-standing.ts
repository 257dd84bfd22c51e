import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** What became of mails, for those who wait for an answer to them. */
@Injectable()
export class MailStanding {
  /** Addresses whose server refused a mail for good, in small letters; mails are kept for some months. */
  async bouncedAddresses(manager: EntityManager): Promise<string[]> {
    const rows = await manager.query<{ address: string }[]>(
      `SELECT DISTINCT lower(to_address) AS address FROM mail_message WHERE state = 'bounced'`,
    );
    return rows.map(({ address }) => address);
  }

  /**
   * Of these subjects those whose last mail did not arrive: the receiver's server refused it, or no server took it.
   * A mail that waits to be sent counts as arriving.
   */
  async undelivered(manager: EntityManager, type: string, ids: readonly string[]): Promise<Set<string>> {
    if (ids.length === 0) return new Set();
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM (
         SELECT DISTINCT ON (about_id) about_id AS id, state FROM mail_message
          WHERE about_type = $1 AND about_id = ANY($2) ORDER BY about_id, created_at DESC, mail_message.id DESC) last
        WHERE state IN ('bounced', 'failed')`,
      [type, ids],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
