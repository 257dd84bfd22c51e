import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { system, Work, type Unit } from '../../platform/index.js';
import { ThreadProgrammes } from '../thread-programmes.js';
import { presentIn } from './present.js';
import type { LeftBecause } from './thread-part.js';
import { ThreadParticipant } from './thread-participant.entity.js';
import { Thread } from './thread.entity.js';
import { unwatched } from './watched.rules.js';

/** Who is in a thread follows from what they are: who loses their papers, their household or their account is out, and the thread may freeze. */
@Injectable()
export class ThreadStanding {
  constructor(
    private readonly work: Work,
    private readonly programmes: ThreadProgrammes,
    private readonly accounts: AccountQueries,
  ) {}

  /** Every open thread's; also what programmes call when they know that somebody's part has changed. */
  async followAll(): Promise<void> {
    const open = await this.work.read().query<{ id: string }[]>('SELECT id FROM thread WHERE closed_at IS NULL');
    for (const { id } of open) await this.follow(id);
  }

  /** The threads about one thing of a programme, at once. */
  async followAbout(programme: string, aboutId: string): Promise<void> {
    const threads = await this.work.read().findBy(Thread, { programme, aboutId });
    for (const { id } of threads) await this.follow(id);
  }

  /** One thread's, in a transaction of its own: that it froze stays true though what was wanted of it is refused. */
  follow(threadId: string): Promise<void> {
    return this.work.run(system, async (unit) => {
      const thread = await lockThread(unit, threadId);
      if (!thread || thread.closedAt) return;
      await this.keepStanding(unit, thread);
    });
  }

  private async keepStanding(unit: Unit, { id, programme, aboutId }: Thread): Promise<void> {
    const people = await presentIn(unit.manager, id);
    const ids = people.map(({ accountId }) => accountId);
    const standing = await this.programmes.of(programme).standing(unit.manager, aboutId, ids);
    const active = await this.accounts.activeAmong(ids, unit.manager);
    for (const person of people) {
      const until = standing.get(person.accountId);
      if (until === undefined || !active.has(person.accountId) || (until && until <= unit.now)) {
        await leave(unit, person, 'standing');
      } else if (until?.getTime() !== person.standsUntil?.getTime()) {
        await unit.manager.update(ThreadParticipant, { id: person.id }, { standsUntil: until });
      }
    }
    await freezeOrThaw(unit, id);
  }
}

/** Whoever changes who is in a thread holds its row: two who leave at once do so one after the other. */
export const lockThread = (unit: Unit, id: string): Promise<Thread | null> =>
  unit.manager.findOne(Thread, { where: { id }, lock: { mode: 'for_no_key_update' } });

export async function leave(
  unit: Unit,
  { id, threadId, accountId }: ThreadParticipant,
  because: LeftBecause,
): Promise<void> {
  await unit.manager.update(ThreadParticipant, { id }, { leftAt: unit.now, leftBecause: because });
  await unit.record('thread.left', { type: 'thread', id: threadId }, { accountId, because });
}

/** The thread stands still while a minor in it is not accompanied, and goes on once one is again. Call it with the thread locked. */
export async function freezeOrThaw(unit: Unit, threadId: string): Promise<void> {
  const thread = await unit.manager.findOneByOrFail(Thread, { id: threadId });
  const isWatched = unwatched(await presentIn(unit.manager, threadId)).length === 0;
  if (isWatched === (thread.frozenAt === null)) return;
  await unit.manager.update(Thread, { id: threadId }, { frozenAt: isWatched ? null : unit.now });
  await unit.record(isWatched ? 'thread.thawed' : 'thread.frozen', { type: 'thread', id: threadId });
}
