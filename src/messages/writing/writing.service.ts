import { Injectable } from '@nestjs/common';
import { LawBooks, type LawInForce } from '../../law/index.js';
import { Conflict, judge, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { tellOfMessages } from '../messages.jobs.js';
import { presentIn } from '../threads/present.js';
import { ThreadStanding } from '../threads/standing.service.js';
import type { ThreadParticipant } from '../threads/thread-participant.entity.js';
import { Thread } from '../threads/thread.entity.js';
import { ThreadsService } from '../threads/threads.service.js';
import { threadIsWatched } from '../threads/watched.rules.js';
import { deliveryAt } from './quiet-hours.js';
import { ThreadMessage } from './thread-message.entity.js';

export interface Written {
  text: string;
  /** It must not wait for the morning. */
  emergency: boolean;
}

/** Several messages in a row are told by one mail. */
const GATHERED_SECONDS = 60;

/** Writes in threads and takes back. */
@Injectable()
export class WritingService {
  constructor(
    private readonly work: Work,
    private readonly threads: ThreadsService,
    private readonly standing: ThreadStanding,
    private readonly books: LawBooks,
  ) {}

  /**
   * Minors see it at once, or when their night is over; what a minor or a guardian writes, and an emergency, waits for nothing.
   * @throws NotFound for who is not in the thread; Conflict while it is frozen or once it is closed
   */
  async write(actor: Actor, threadId: string, written: Written): Promise<{ deliveredAt: Date }> {
    await this.standing.follow(threadId);
    return this.work.run(actor, (unit) => this.writeIn(unit, threadId, written));
  }

  /** The same within the caller's unit of work, for a thread that is opened with its first message. */
  async writeIn(unit: Unit, threadId: string, { text, emergency }: Written): Promise<{ deliveredAt: Date }> {
    const { thread, own } = await this.threads.mine(unit, threadId);
    const people = await presentIn(unit.manager, threadId);
    const law = await this.books.inForce(unit.now.toISOString().slice(0, 10), unit.manager);
    if (thread.closedAt) throw new Conflict([], { key: 'messages.closed.because' });
    if (thread.frozenAt) throw new Conflict(judge([threadIsWatched], { people, law }));
    const id = newId();
    const deliveredAt = own.part === 'adult' && !emergency ? deliveryAt(unit.now, minorsOf(people), law) : unit.now;
    await unit.manager.insert(ThreadMessage, {
      id,
      threadId,
      writerId: own.accountId,
      text,
      writtenAt: unit.now,
      deliveredAt,
      emergency,
    });
    await unit.manager.update(Thread, { id: threadId }, { lastMessageAt: unit.now });
    await unit.record('thread.written', { type: 'thread', id: threadId }, { messageId: id, emergency });
    await this.tell(unit, people, deliveredAt);
    return { deliveredAt };
  }

  /** The others no longer see it. What a minor takes back is gone; what an adult wrote stays for the safeguarding group. */
  async takeBack(actor: Actor, threadId: string, messageId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const { own } = await this.threads.mine(unit, threadId);
      const mine = { id: messageId, threadId, writerId: own.accountId };
      const message = await unit.manager.findOneBy(ThreadMessage, mine);
      if (!message) throw new NotFound();
      if (message.takenBackAt) return;
      const gone = own.part === 'minor' ? { text: null } : {};
      await unit.manager.update(ThreadMessage, { id: messageId }, { takenBackAt: unit.now, ...gone });
      await unit.record('thread.taken-back', { type: 'thread', id: threadId }, { messageId });
    });
  }

  /** Where it is night for minors of the thread, when a message of an adult would reach them; null when at once. */
  waitsUntil(now: Date, people: readonly Pick<ThreadParticipant, 'part' | 'timeZone'>[], law: LawInForce): Date | null {
    const at = deliveryAt(now, minorsOf(people), law);
    return at > now ? at : null;
  }

  private async tell(unit: Unit, people: readonly ThreadParticipant[], deliveredAt: Date): Promise<void> {
    for (const { accountId, threadId, part } of people) {
      if (accountId === unit.actor.accountId) continue;
      const at = part === 'minor' && deliveredAt > unit.now ? { startAfter: deliveredAt } : {};
      const soon = 'startAfter' in at ? at : { afterSeconds: GATHERED_SECONDS };
      const singletonKey = `${threadId} ${accountId} ${deliveredAt > unit.now ? deliveredAt.toISOString() : 'soon'}`;
      await unit.queue(tellOfMessages, { threadId, accountId }, { ...soon, singletonKey });
    }
  }
}

const minorsOf = (people: readonly Pick<ThreadParticipant, 'part' | 'timeZone'>[]): string[] =>
  people.filter(({ part }) => part === 'minor').map(({ timeZone }) => timeZone);
