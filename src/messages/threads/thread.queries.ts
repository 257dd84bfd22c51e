import { Injectable } from '@nestjs/common';
import { LawBooks } from '../../law/index.js';
import { Clock, NotFound, Work, type Actor } from '../../platform/index.js';
import { ThreadProgrammes } from '../thread-programmes.js';
import { SEEN } from '../writing/what-is-seen.js';
import { WritingService } from '../writing/writing.service.js';
import { mayBringBack, removedFrom } from './removed.js';
import type { ThreadPart } from './thread-part.js';
import type { Thread } from './thread.entity.js';
import { ThreadParticipant } from './thread-participant.entity.js';

/** A thread as a line of somebody's list. */
export interface ThreadLine {
  id: string;
  title: string;
  lastMessageAt: Date;
  names: string[];
  unread: number;
  frozen: boolean;
  closed: boolean;
}

export interface PersonShown {
  accountId: string;
  name: string;
  part: ThreadPart;
  relation: string;
  timeZone: string;
  leftAt: Date | null;
}

export interface MessageShown {
  id: string;
  writerId: string;
  text: string | null;
  writtenAt: Date;
  deliveredAt: Date;
  emergency: boolean;
  takenBack: boolean;
}

export interface ThreadShown extends Pick<Thread, 'id' | 'title' | 'programme' | 'frozenAt' | 'closedAt'> {
  own: { accountId: string; part: ThreadPart };
  people: PersonShown[];
  messages: MessageShown[];
  /** Where the messages before these begin. */
  before: string | null;
  /** When a message of the reader would reach the minors; null when at once. */
  waitsUntil: Date | null;
  /** People of the circle who are not in the thread, where the reader may bring them in. */
  others: { accountId: string; name: string; relation: string }[];
}

const PAGE = 50;
const PRESENT = 'p.left_at IS NULL AND (p.stands_until IS NULL OR p.stands_until > $2)';

/** Threads as those who are in them read them; who is not in one does not see that it exists. */
@Injectable()
export class ThreadQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly programmes: ThreadProgrammes,
    private readonly writing: WritingService,
    private readonly books: LawBooks,
  ) {}

  /** Newest first, in one query. */
  async list(actor: Actor, before?: string): Promise<{ threads: ThreadLine[]; before: string | null }> {
    const [at = null, id = null] = before?.split('_') ?? [];
    const rows = await this.work.read().query<ThreadLine[]>(
      `SELECT t.id, t.title, t.last_message_at AS "lastMessageAt", t.frozen_at IS NOT NULL AS frozen, t.closed_at IS NOT NULL AS closed,
              (SELECT array_agg(a.display_name ORDER BY o.joined_at, o.id) FROM thread_participant o JOIN account_brief a ON a.id = o.account_id
                WHERE o.thread_id = t.id AND o.left_at IS NULL AND o.account_id <> p.account_id) AS names,
              (SELECT count(*)::int FROM thread_message m WHERE m.thread_id = t.id AND m.writer_id <> p.account_id AND m.taken_back_at IS NULL
                AND m.written_at > COALESCE(p.read_until, '-infinity') AND ${SEEN('$2')}) AS unread
         FROM thread_participant p JOIN thread t ON t.id = p.thread_id
        WHERE p.account_id = $1 AND ${PRESENT}
          AND ($3::bigint IS NULL OR (t.last_message_at, t.id) < ('epoch'::timestamptz + $3::bigint * interval '1 millisecond', $4::uuid))
        ORDER BY t.last_message_at DESC, t.id DESC LIMIT ${PAGE + 1}`,
      [actor.accountId, this.clock.now(), at, id],
    );
    const threads = rows.slice(0, PAGE).map((row) => ({ ...row, names: row.names ?? [] }));
    const last = rows.length > PAGE ? threads.at(-1)! : null;
    return { threads, before: last && `${last.lastMessageAt.getTime()}_${last.id}` };
  }

  /** The thread with its newest messages, or those before one, oldest first; what is shown counts as read. @throws NotFound for who is not in it */
  async open(actor: Actor, threadId: string, before?: string): Promise<ThreadShown> {
    const now = this.clock.now();
    const manager = this.work.read();
    const [thread] = await manager.query<(Thread & { part: ThreadPart; place: string })[]>(
      `SELECT t.id, t.title, t.programme, t.about_id AS "aboutId", t.scope, t.frozen_at AS "frozenAt", t.closed_at AS "closedAt", p.part, p.id AS place
         FROM thread t JOIN thread_participant p ON p.thread_id = t.id WHERE t.id = $3 AND p.account_id = $1 AND ${PRESENT}`,
      [actor.accountId, now, threadId],
    );
    if (!thread) throw new NotFound();
    const people = await this.people(threadId);
    const rows = await this.messages(thread.place, now, before);
    const messages = rows.slice(0, PAGE).toReversed();
    await manager.update(ThreadParticipant, { id: thread.place }, { readUntil: now });
    const { id, title, programme, frozenAt, closedAt, part } = thread;
    const own = { accountId: actor.accountId!, part };
    const law = await this.books.inForce(now.toISOString().slice(0, 10));
    const there = people.filter(({ leftAt }) => leftAt === null);
    const waitsUntil = part === 'adult' ? this.writing.waitsUntil(now, there, law) : null;
    const others = part === 'minor' || closedAt ? [] : await this.others(actor, thread, there);
    const earlier = rows.length > PAGE ? messages[0]!.id : null;
    return { id, title, programme, frozenAt, closedAt, own, people, messages, before: earlier, waitsUntil, others };
  }

  people(threadId: string): Promise<PersonShown[]> {
    return this.work.read().query<PersonShown[]>(
      `SELECT p.account_id AS "accountId", a.display_name AS name, p.part, p.relation, p.time_zone AS "timeZone", p.left_at AS "leftAt"
         FROM thread_participant p JOIN account_brief a ON a.id = p.account_id WHERE p.thread_id = $1 ORDER BY p.left_at IS NOT NULL, p.joined_at, p.id`,
      [threadId],
    );
  }

  private messages(place: string, now: Date, before?: string): Promise<MessageShown[]> {
    return this.work.read().query<MessageShown[]>(
      `SELECT m.id, m.writer_id AS "writerId", CASE WHEN m.taken_back_at IS NULL THEN m.text END AS text, m.written_at AS "writtenAt",
              m.delivered_at AS "deliveredAt", m.emergency, m.taken_back_at IS NOT NULL AS "takenBack"
         FROM thread_participant p JOIN thread_message m ON m.thread_id = p.thread_id
        WHERE p.id = $1 AND ${SEEN('$2')}
          AND ($3::uuid IS NULL OR (m.written_at, m.id) < (SELECT written_at, id FROM thread_message WHERE id = $3))
        ORDER BY m.written_at DESC, m.id DESC LIMIT ${PAGE + 1}`,
      [place, now, before ?? null],
    );
  }

  private async others(actor: Actor, thread: Thread, there: readonly PersonShown[]): Promise<ThreadShown['others']> {
    const manager = this.work.read();
    const circle = await this.programmes.of(thread.programme).circle(manager, thread.aboutId);
    const removed = mayBringBack(actor, thread.scope) ? new Set<string>() : await removedFrom(manager, thread);
    const missing = (circle?.people ?? []).filter(
      ({ accountId }) => !removed.has(accountId) && !there.some((person) => person.accountId === accountId),
    );
    if (missing.length === 0) return [];
    const rows = await manager.query<{ id: string; name: string }[]>(
      'SELECT id, display_name AS name FROM account_brief WHERE id = ANY($1)',
      [missing.map(({ accountId }) => accountId)],
    );
    const names = new Map(rows.map(({ id, name }) => [id, name]));
    return missing.map(({ accountId, relation }) => ({ accountId, relation, name: names.get(accountId) ?? '' }));
  }
}
