import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { system, Work } from '../../platform/index.js';
import { SEEN } from './what-is-seen.js';

/** Mails that something waits in the portal: never who wrote, never a word of it. */
@Injectable()
export class Notices {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
  ) {}

  /** Says so to one person of a thread, unless they have seen everything meanwhile or are in it no more. */
  tell(threadId: string, accountId: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const unseen = await unit.manager.query<unknown[]>(
        `SELECT 1 FROM thread_participant p JOIN thread_message m ON m.thread_id = p.thread_id
          WHERE p.thread_id = $1 AND p.account_id = $2 AND p.left_at IS NULL AND m.writer_id <> $2 AND m.taken_back_at IS NULL
            AND m.written_at > COALESCE(p.read_until, '-infinity') AND ${SEEN('$3')} LIMIT 1`,
        [threadId, accountId, unit.now],
      );
      const reader = unseen.length > 0 && (await this.accounts.byId(accountId, unit.manager));
      if (!reader) return;
      const params = { name: reader.addressedAs ?? reader.displayName };
      await unit.mail({
        to: reader.email,
        locale: reader.locale,
        subject: { key: 'messages.mail.subject' },
        paragraphs: [{ key: 'messages.mail.greeting', params }, { key: 'messages.mail.text' }],
        action: { label: { key: 'messages.mail.action' }, url: `/messages/threads/${threadId}` },
      });
    });
  }
}
