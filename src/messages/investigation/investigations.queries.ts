import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { AuditLog, defineProjection, NotFound, readRows, Work, type Actor } from '../../platform/index.js';
import { reportReach, WITHIN_REPORTS } from '../reports/report.policy.js';
import { ThreadQueries, type PersonShown } from '../threads/thread.queries.js';

/** A message as the safeguarding group reads it: also what an adult took back. */
export interface MessageInvestigated {
  id: string;
  writerId: string;
  writerName: string;
  writtenAt: Date;
  deliveredAt: Date;
  emergency: boolean;
  takenBackAt: Date | null;
  text: string | null;
}

const messageProjection = defineProjection<MessageInvestigated>({
  name: 'messages.thread_investigated',
  reader: 'safeguarding',
  from: 'thread_message m JOIN account_brief a ON a.id = m.writer_id JOIN thread t ON t.id = m.thread_id',
  columns: {
    id: 'm.id',
    writerId: 'm.writer_id',
    writerName: 'a.display_name',
    writtenAt: 'm.written_at',
    deliveredAt: 'm.delivered_at',
    emergency: 'm.emergency',
    takenBackAt: 'm.taken_back_at',
    text: 'm.text',
  },
  sensitive: ['text'],
});

export interface ThreadInvestigated {
  id: string;
  title: string;
  programme: string;
  frozenAt: Date | null;
  closedAt: Date | null;
  people: PersonShown[];
  messages: MessageInvestigated[];
}

/** Who has read or taken the thread without being in it. */
export interface Visit {
  action: string;
  at: Date;
  by: string;
  details: Record<string, unknown>;
}

/** Threads as the safeguarding group reads them for an investigation; each reading is on record and shown. */
@Injectable()
export class InvestigationsQueries {
  constructor(
    private readonly work: Work,
    private readonly threads: ThreadQueries,
    private readonly audit: AuditLog,
    private readonly accounts: AccountQueries,
  ) {}

  /** Reads the whole thread and puts it on record. @throws NotFound out of reach, and for who was in the thread */
  async read(actor: Actor, id: string): Promise<ThreadInvestigated> {
    const thread = await this.within(actor, id);
    const reading = { where: 'm.thread_id = $1', parameters: [id], orderBy: 'm.written_at, m.id' };
    const messages = await readRows(this.work.read(), actor, { projection: messageProjection, reading });
    await this.work.run(actor, (unit) => unit.record('thread.read-by-outsider', { type: 'thread', id }));
    return { ...thread, people: await this.threads.people(id), messages };
  }

  async within(actor: Actor, id: string): Promise<Omit<ThreadInvestigated, 'people' | 'messages'>> {
    const [thread] = await this.work.read().query<Omit<ThreadInvestigated, 'people' | 'messages'>[]>(
      `SELECT t.id, t.title, t.programme, t.frozen_at AS "frozenAt", t.closed_at AS "closedAt" FROM thread t
        WHERE t.id = $3 AND ${WITHIN_REPORTS}`,
      [reportReach(actor), actor.accountId, id],
    );
    if (!thread) throw new NotFound();
    return thread;
  }

  /** Newest first. */
  async visits(id: string): Promise<Visit[]> {
    const records = await this.audit.about(this.work.read(), { type: 'thread', id });
    const visits = records.filter(({ action }) => VISITS.has(action));
    const names = await this.accounts.displayNames(visits.flatMap(({ accountId }) => accountId ?? []));
    return visits
      .map(({ action, at, accountId, details }) => ({ action, at, details, by: names.get(accountId ?? '') ?? '' }))
      .toReversed();
  }

  /** The threads in which the person with this address is or was, newest first; at most 100. */
  async ofPerson(actor: Actor, email: string): Promise<{ id: string; title: string; lastMessageAt: Date }[]> {
    return this.work.read().query(
      `SELECT t.id, t.title, t.last_message_at AS "lastMessageAt" FROM thread t
        WHERE ${WITHIN_REPORTS} AND EXISTS (
          SELECT FROM thread_participant p JOIN account_brief a ON a.id = p.account_id WHERE p.thread_id = t.id AND a.email = $3)
        ORDER BY t.last_message_at DESC, t.id DESC LIMIT 100`,
      [reportReach(actor), actor.accountId, email],
    );
  }
}

const VISITS = new Set(['thread.read-by-outsider', 'thread.exported']);
