import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Text } from '../platform/index.js';
import type { PersonInThread } from './threads/thread-part.js';

/** People of a programme who have to do with one another, such as a student, those who care for them and those who host them. */
export interface ThreadCircle {
  /** The programme's own id. */
  aboutId: string;
  /** The member or sponsor for whom it runs; an opaque id. */
  scope: string;
  /** How the people in it call it. */
  title: string;
  people: readonly PersonInThread[];
}

/** A programme whose people write to one another: it knows who they are, whether they still are, and who is related. */
export interface ThreadProgramme {
  code: string;
  /** What the programme calls somebody of the relation, such as `Coordinator`. */
  relation(code: string): Text;
  /** The circles in which somebody may begin a thread. */
  circlesOf(manager: EntityManager, accountId: string): Promise<readonly ThreadCircle[]>;
  circle(manager: EntityManager, aboutId: string): Promise<ThreadCircle | null>;
  /** Pairs among these accounts who are relatives or live in one household. */
  related(manager: EntityManager, accountIds: readonly string[]): Promise<readonly (readonly [string, string])[]>;
  /** Until when each of these is what they are in the circle; null where no end is known. Who is left out is it no more. */
  standing(
    manager: EntityManager,
    aboutId: string,
    accountIds: readonly string[],
  ): Promise<ReadonlyMap<string, Date | null>>;
}

/** The programmes whose people write here; each adds itself while it starts. */
@Injectable()
export class ThreadProgrammes {
  private readonly byCode = new Map<string, ThreadProgramme>();

  register(programme: ThreadProgramme): void {
    this.byCode.set(programme.code, programme);
  }

  all(): readonly ThreadProgramme[] {
    return [...this.byCode.values()];
  }

  /** @throws Error when no module of this process knows it */
  of(code: string): ThreadProgramme {
    const programme = this.byCode.get(code);
    if (!programme) throw new Error(`No module knows the programme ${code}.`);
    return programme;
  }

  /** Who is related, as any programme knows it: a household is one in each. */
  async related(manager: EntityManager, accountIds: readonly string[]): Promise<(readonly [string, string])[]> {
    const pairs: (readonly [string, string])[] = [];
    for (const programme of this.byCode.values()) pairs.push(...(await programme.related(manager, accountIds)));
    return pairs;
  }
}
