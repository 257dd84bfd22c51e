import { Injectable } from '@nestjs/common';
import { AccountQueries, type AccountCard } from '../../auth/index.js';
import { Lifecycles, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { hashOf } from '../investigation/canonical.js';
import { ThreadsService } from '../threads/threads.service.js';
import { MessageReport, type CopiedMessage } from './message-report.entity.js';
import { reportLifecycle } from './report.lifecycle.js';
import { reportReach, WITHIN_REPORTS } from './report.policy.js';
import type { ReportOutcome, ReportReason } from './report-words.js';

export interface NewReport {
  threadId: string;
  /** Null for the whole thread. */
  messageId: string | null;
  reason: ReportReason;
  note: string;
}

/** So many messages around a reported one are copied with it, and so many of a reported thread. */
const AROUND = 10;
const OF_THREAD = 200;

/** Takes reports of messages to an inbox outside the programme's own line, and settles them there. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly work: Work,
    private readonly threads: ThreadsService,
    private readonly lifecycles: Lifecycles,
    private readonly accounts: AccountQueries,
  ) {}

  /** Keeps a copy of what was seen. @throws NotFound for who is not in the thread, or a message that is not of it */
  report(actor: Actor, { threadId, messageId, reason, note }: NewReport): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { thread, own } = await this.threads.mine(unit, threadId);
      const copy = await copyOf(unit, threadId, messageId);
      if (messageId && !copy.some(({ id }) => id === messageId)) throw new NotFound();
      const id = newId();
      const told = { reportedBy: own.accountId, reportedAt: unit.now, reason, note };
      const kept = { copy, copyHash: hashOf(copy) };
      await unit.manager.insert(MessageReport, { id, threadId, messageId, ...told, ...kept, state: 'received' });
      await unit.record('message-report.received', { type: 'message_report', id }, { threadId, reason });
      await this.tellReaders(unit, threadId, thread.scope);
    });
  }

  take(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await within(unit, id);
      await this.lifecycles.apply(unit, reportLifecycle, { id, event: 'take', set: { takenBy: actor.accountId } });
    });
  }

  settle(actor: Actor, id: string, { outcome, reason }: { outcome: ReportOutcome; reason: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await within(unit, id);
      const set = { outcome, settledAt: unit.now };
      await this.lifecycles.apply(unit, reportLifecycle, { id, event: 'settle', reason, set });
    });
  }

  reopen(actor: Actor, id: string, reason: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await within(unit, id);
      const set = { outcome: null, settledAt: null };
      await this.lifecycles.apply(unit, reportLifecycle, { id, event: 'reopen', reason, set });
    });
  }

  /** Without a word of it. Where nobody is trained to read it, those who can appoint somebody hear of that. */
  private async tellReaders(unit: Unit, threadId: string, scope: string): Promise<void> {
    const holders = [
      ...(await this.accounts.holders('safeguarding', null, unit.manager)),
      ...(await this.accounts.holders('safeguarding', scope, unit.manager)),
    ];
    const were = await unit.manager.query<{ id: string }[]>(
      'SELECT account_id AS id FROM thread_participant WHERE thread_id = $1',
      [threadId],
    );
    const apart = holders.filter((holder) => !were.some(({ id }) => id === holder.id));
    const readers = apart.length > 0 ? apart : await this.accounts.holders('administrator', null, unit.manager);
    const mail = apart.length > 0 ? 'messages.report.mail' : 'messages.report.mail.nobody';
    const byId = new Map(readers.map((reader) => [reader.id, reader]));
    for (const reader of byId.values()) await tell(unit, reader, mail);
  }
}

const tell = (unit: Unit, { email, locale }: AccountCard, mail: string): Promise<void> =>
  unit.mail({
    to: email,
    locale,
    subject: { key: `${mail}.subject` },
    paragraphs: [{ key: `${mail}.text` }],
    action: { label: { key: 'messages.report.mail.action' }, url: '/messages/reports' },
  });

/** @throws NotFound for a report out of the actor's reach */
async function within(unit: Unit, id: string): Promise<void> {
  const found = await unit.manager.query<unknown[]>(
    `SELECT 1 FROM message_report r JOIN thread t ON t.id = r.thread_id WHERE r.id = $3 AND ${WITHIN_REPORTS}`,
    [reportReach(unit.actor), unit.actor.accountId, id],
  );
  if (found.length === 0) throw new NotFound();
}

/** The messages that the reporter saw, oldest first: those around the one, or the thread's last ones. */
function copyOf(unit: Unit, threadId: string, messageId: string | null): Promise<CopiedMessage[]> {
  return unit.manager.query<CopiedMessage[]>(
    `WITH seen AS (
       SELECT m.id, m.writer_id AS "writerId", a.display_name AS "writerName", m.written_at, m.text,
              row_number() OVER (ORDER BY m.written_at DESC, m.id DESC) AS place
         FROM thread_message m JOIN account_brief a ON a.id = m.writer_id
        WHERE m.thread_id = $1 AND m.taken_back_at IS NULL AND (m.delivered_at <= $3 OR m.writer_id = $4
          OR EXISTS (SELECT FROM thread_participant p WHERE p.thread_id = $1 AND p.account_id = $4 AND p.left_at IS NULL AND p.part <> 'minor')))
     SELECT id, "writerId", "writerName", to_char(written_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "writtenAt", text FROM seen
      WHERE CASE WHEN $2::uuid IS NULL THEN place <= ${OF_THREAD}
                 ELSE place BETWEEN (SELECT place FROM seen WHERE id = $2) - ${AROUND} AND (SELECT place FROM seen WHERE id = $2) + ${AROUND} END
      ORDER BY place DESC`,
    [threadId, messageId, unit.now, unit.actor.accountId],
  );
}
