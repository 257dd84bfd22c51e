import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Work, type Actor } from '../../platform/index.js';
import { ThreadProgrammes, type ThreadCircle } from '../thread-programmes.js';
import { removedFromEach } from './removed.js';

export interface OwnCircle extends ThreadCircle {
  programme: string;
  /** How a form names it: programme and id. */
  choice: string;
  /** The others in it. */
  names: string[];
}

/** The circles in which somebody may begin a thread, from all programmes; who was taken out of one is not in it. */
@Injectable()
export class OwnCircles {
  constructor(
    private readonly work: Work,
    private readonly programmes: ThreadProgrammes,
    private readonly accounts: AccountQueries,
  ) {}

  async of(actor: Actor): Promise<OwnCircle[]> {
    const manager = this.work.read();
    const found: (ThreadCircle & { programme: string })[] = [];
    for (const programme of this.programmes.all()) {
      const circles = await programme.circlesOf(manager, actor.accountId!);
      const aboutIds = circles.map(({ aboutId }) => aboutId);
      const removedOf = await removedFromEach(manager, { programme: programme.code, aboutIds });
      for (const circle of circles) {
        const removed = removedOf(circle.aboutId);
        if (removed.has(actor.accountId!)) continue;
        const people = circle.people.filter(({ accountId }) => !removed.has(accountId));
        found.push({ ...circle, people, programme: programme.code });
      }
    }
    const others = found.map(({ people }) => people.filter(({ accountId }) => accountId !== actor.accountId));
    const names = await this.accounts.displayNames(others.flat().map(({ accountId }) => accountId));
    return found.map((circle, index) => ({
      ...circle,
      choice: `${circle.programme} ${circle.aboutId}`,
      names: others[index]!.map(({ accountId }) => names.get(accountId) ?? ''),
    }));
  }

  async chosen(actor: Actor, choice: string): Promise<OwnCircle | null> {
    return (await this.of(actor)).find((circle) => circle.choice === choice) ?? null;
  }
}
