import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { MailStanding } from '../../platform/index.js';
import type { Audience, Readers } from './message-words.js';
import type { SkipReason } from './message-recipient.entity.js';

/** Somebody whom a message reaches by one entry. */
export interface Reader {
  entryId: string;
  title: string;
  /** In small letters. */
  address: string;
  name: string;
  locale: string;
  skipped: SkipReason | null;
}

interface EntryRow {
  id: string;
  title: string;
  holderId: string;
  memberId: string;
  guardianName: string;
  guardianEmail: string;
}

const AT_A_TIME = 500;

const FITS = `e.edition_id = $1 AND e.state NOT IN ('draft', 'withdrawn')
  AND ($2::text IS NULL OR e.public_state = $2) AND ($3::text IS NULL OR e.category = $3) AND ($4::uuid IS NULL OR e.sponsor_member_id = $4)
  AND ($5::uuid IS NULL OR e.level_id = $5)
  AND CASE $6::text WHEN 'consent' THEN e.state = 'awaiting_guardian' WHEN 'confirmation' THEN e.state = 'awaiting_sponsor'
        WHEN 'statement' THEN e.statement = '' WHEN 'description' THEN e.alternative_text = '' AND e.file_id IS NOT NULL ELSE true END`;

/** Whom a message reaches. A state is the one that families know, so that no message tells an outcome before its release. */
@Injectable()
export class ReadersQueries {
  constructor(
    private readonly accounts: AccountQueries,
    private readonly standing: MailStanding,
  ) {}

  /** In batches by entry, newest last; somebody with two entries comes twice. */
  async *of(manager: EntityManager, editionId: string, audience: Audience): AsyncGenerator<Reader[]> {
    const unwanted = await this.unwanted(manager);
    const { state = null, category = null, memberId = null, levelId = null, missing = null } = audience;
    let after: string | null = null;
    for (;;) {
      const rows: EntryRow[] = await manager.query<EntryRow[]>(
        `SELECT e.id, e.title, e.holder_account_id AS "holderId", e.sponsor_member_id AS "memberId",
                n.guardian_name AS "guardianName", n.guardian_email AS "guardianEmail"
           FROM entry e JOIN entrant n ON n.id = e.entrant_id
          WHERE ${FITS} AND ($7::uuid IS NULL OR e.id > $7) ORDER BY e.id LIMIT ${AT_A_TIME}`,
        [editionId, state, category, memberId, levelId, missing, after],
      );
      yield (await this.readersOf(manager, audience.to, rows)).map((reader) => ({
        ...reader,
        skipped: unwanted.get(reader.address) ?? null,
      }));
      if (rows.length < AT_A_TIME) return;
      after = rows.at(-1)!.id;
    }
  }

  private async readersOf(manager: EntityManager, to: Readers, rows: EntryRow[]): Promise<Omit<Reader, 'skipped'>[]> {
    if (to === 'coordinators') return this.coordinatorsOf(manager, rows);
    const holders = await this.accounts.byIds(
      rows.map(({ holderId }) => holderId),
      manager,
    );
    return rows.flatMap(({ id: entryId, title, holderId, guardianName, guardianEmail }) => {
      const holder = holders.get(holderId);
      if (!holder) return [];
      const { email, displayName, addressedAs, locale } = holder;
      const [name, address] = to === 'guardians' ? [guardianName, guardianEmail] : [addressedAs ?? displayName, email];
      return address ? [{ entryId, title, name, address: address.toLowerCase(), locale }] : [];
    });
  }

  private async coordinatorsOf(manager: EntityManager, rows: EntryRow[]): Promise<Omit<Reader, 'skipped'>[]> {
    const readers: Omit<Reader, 'skipped'>[] = [];
    for (const memberId of new Set(rows.map((row) => row.memberId)))
      for (const { email, displayName, addressedAs, locale } of await this.accounts.holders(
        'coordinator',
        memberId,
        manager,
      ))
        for (const { id: entryId, title } of rows.filter((row) => row.memberId === memberId))
          readers.push({ entryId, title, name: addressedAs ?? displayName, address: email.toLowerCase(), locale });
    return readers;
  }

  /** Addresses that are not written to, with the reason. */
  private async unwanted(manager: EntityManager): Promise<Map<string, SkipReason>> {
    const bounced = await this.standing.bouncedAddresses(manager);
    const rows = await manager.query<{ address: string }[]>('SELECT address FROM mail_opt_out');
    return new Map([
      ...bounced.map((address) => [address, 'bounced'] as const),
      ...rows.map(({ address }) => [address, 'unsubscribed'] as const),
    ]);
  }
}
