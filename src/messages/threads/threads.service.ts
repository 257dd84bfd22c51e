import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { LawBooks } from '../../law/index.js';
import { Conflict, judge, newId, NotFound, refusals, Work, type Actor, type Unit } from '../../platform/index.js';
import { ThreadProgrammes, type ThreadCircle } from '../thread-programmes.js';
import { kinOf } from './kin.js';
import { presentIn } from './present.js';
import { mayBringBack, removedFrom } from './removed.js';
import { freezeOrThaw, leave, lockThread, ThreadStanding } from './standing.service.js';
import type { PersonInThread } from './thread-part.js';
import { ThreadParticipant } from './thread-participant.entity.js';
import { Thread } from './thread.entity.js';
import { adultIsOfAge, threadIsWatched, type Present } from './watched.rules.js';

export interface NewThread {
  programme: string;
  circle: Pick<ThreadCircle, 'aboutId' | 'scope' | 'people'>;
  title: string;
}

/** Opens threads, and lets people come and go; a minor is never left in one without a guardian or two unrelated adults. */
@Injectable()
export class ThreadsService {
  constructor(
    private readonly work: Work,
    private readonly programmes: ThreadProgrammes,
    private readonly standing: ThreadStanding,
    private readonly accounts: AccountQueries,
    private readonly books: LawBooks,
  ) {}

  /** @throws Conflict with the rule when a minor in it would not be accompanied, or for somebody who was taken out for safety */
  async open(unit: Unit, { programme, circle, title }: NewThread): Promise<{ id: string }> {
    const id = newId();
    const { aboutId, scope, people } = circle;
    const times = { openedAt: unit.now, lastMessageAt: unit.now };
    await unit.manager.insert(Thread, { id, programme, aboutId, scope, title, ...times });
    const thread = await unit.manager.findOneByOrFail(Thread, { id });
    await this.place(unit, thread, people);
    await this.mustBeWatched(unit, id);
    await unit.record('thread.opened', { type: 'thread', id }, { programme, aboutId });
    return { id };
  }

  /** Brings in people of the thread's circle who are not in it; a frozen thread goes on once a minor in it is accompanied again. */
  bring(actor: Actor, threadId: string, accountIds: readonly string[]): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const { thread, own } = await this.mine(unit, threadId);
      if (own.part === 'minor') throw new NotFound();
      const circle = await this.programmes.of(thread.programme).circle(unit.manager, thread.aboutId);
      const there = new Set((await presentIn(unit.manager, threadId)).map(({ accountId }) => accountId));
      const coming = (circle?.people ?? []).filter(
        ({ accountId }) => accountIds.includes(accountId) && !there.has(accountId),
      );
      await this.place(unit, thread, coming);
      await freezeOrThaw(unit, threadId);
    });
  }

  /** @throws Conflict with the rule when a minor would be left without the adults that they need: one stays until another has come */
  async leave(actor: Actor, threadId: string): Promise<void> {
    await this.standing.follow(threadId);
    await this.work.run(actor, async (unit) => {
      const { thread, own } = await this.mine(unit, threadId);
      await leave(unit, own, 'left');
      if (thread.frozenAt === null) await this.mustBeWatched(unit, threadId);
    });
  }

  /** Takes somebody out, by the safeguarding group or the programme; the thread freezes when a minor needs another adult. */
  async remove(unit: Unit, threadId: string, accountId: string): Promise<void> {
    if (!(await lockThread(unit, threadId))) throw new NotFound();
    const person = (await presentIn(unit.manager, threadId)).find((one) => one.accountId === accountId);
    if (!person) throw new NotFound();
    await leave(unit, person, 'removed');
    await freezeOrThaw(unit, threadId);
  }

  /** What it was about is over: it is read, and nobody writes in it any more. */
  async close(unit: Unit, threadId: string): Promise<void> {
    const thread = await lockThread(unit, threadId);
    if (!thread || thread.closedAt) return;
    await unit.manager.update(Thread, { id: threadId }, { closedAt: unit.now });
    await unit.record('thread.closed', { type: 'thread', id: threadId });
  }

  /** The thread, locked, and the actor's own place in it. @throws NotFound for who is not in it */
  async mine(unit: Unit, threadId: string): Promise<{ thread: Thread; own: ThreadParticipant }> {
    const thread = await lockThread(unit, threadId);
    const own = (await presentIn(unit.manager, threadId)).find(({ accountId }) => accountId === unit.actor.accountId);
    if (!thread || !own) throw new NotFound();
    return { thread, own };
  }

  private async place(unit: Unit, thread: Thread, coming: readonly PersonInThread[]): Promise<void> {
    const { id: threadId, programme, aboutId } = thread;
    const ids = coming.map(({ accountId }) => accountId);
    await this.mustNotBeRemoved(unit, thread, ids);
    await this.mustBeOfAge(unit, coming);
    const standing = await this.programmes.of(programme).standing(unit.manager, aboutId, ids);
    for (const { accountId, guards = [], ...told } of coming) {
      if (!standing.has(accountId)) continue;
      const place = { id: newId(), threadId, accountId, guards: [...guards], kin: accountId, joinedAt: unit.now };
      await unit.manager.insert(ThreadParticipant, { ...place, ...told, standsUntil: standing.get(accountId) });
      await unit.record('thread.joined', { type: 'thread', id: threadId }, { accountId, part: told.part });
    }
    await this.tellKin(unit, threadId);
  }

  private async mustNotBeRemoved(unit: Unit, thread: Thread, ids: readonly string[]): Promise<void> {
    if (mayBringBack(unit.actor, thread.scope)) return;
    const removed = await removedFrom(unit.manager, thread);
    if (ids.some((id) => removed.has(id))) throw new Conflict([], { key: 'messages.refusal.removed' });
  }

  private async tellKin(unit: Unit, threadId: string): Promise<void> {
    const people = await presentIn(unit.manager, threadId);
    const ids = people.map(({ accountId }) => accountId);
    const kin = kinOf(ids, await this.programmes.related(unit.manager, ids));
    for (const { id, accountId, kin: before } of people)
      if (kin.get(accountId) !== before)
        await unit.manager.update(ThreadParticipant, { id }, { kin: kin.get(accountId) });
  }

  private async mustBeOfAge(unit: Unit, coming: readonly PersonInThread[]): Promise<void> {
    const ids = coming.filter(({ part }) => part !== 'minor').map(({ accountId }) => accountId);
    const birthDates = await this.accounts.birthDates(ids, unit.manager);
    const day = unit.now.toISOString().slice(0, 10);
    const law = await this.books.inForce(day, unit.manager);
    const against = refusals(judge([adultIsOfAge], { day, adults: [...birthDates.values()], law }));
    if (against.length > 0) throw new Conflict(against);
  }

  private async mustBeWatched(unit: Unit, threadId: string): Promise<void> {
    const people: Present[] = await presentIn(unit.manager, threadId);
    const law = await this.books.inForce(unit.now.toISOString().slice(0, 10), unit.manager);
    const against = refusals(judge([threadIsWatched], { people, law }));
    if (against.length > 0) throw new Conflict(against);
  }
}
