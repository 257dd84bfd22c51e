import { barrierTo } from '../sessions/may-attend.js';
import type { AskingDelegate, OfferedSession, SessionsAsked } from '../sessions/sessions-asked.js';
import type { Got } from './what-they-got.js';

/** @param slot for which they are put in order */
type Order = (people: readonly AskingDelegate[], slot: string) => readonly AskingDelegate[];

/** Each in turn, in the order of the list, takes the dearest wish of all slots that is left, else anything: first come, first served. */
export function firstCome(asked: SessionsAsked): Got[] {
  const taking = new Taking(asked);
  for (const delegate of asked.delegates) for (const slot of asked.slots) taking.take(delegate, slot);
  return taking.got;
}

/** The same with a new order drawn for each slot: random serial dictatorship. */
export function serialDictatorship(asked: SessionsAsked, order: Order): Got[] {
  const taking = new Taking(asked);
  for (const slot of asked.slots) for (const delegate of order(asked.delegates, slot)) taking.take(delegate, slot);
  return taking.got;
}

class Taking {
  readonly got: Got[] = [];
  private readonly taken = new Map<string, number>();
  private readonly topics = new Map<string, Set<string>>();

  constructor(private readonly asked: SessionsAsked) {}

  take(delegate: AskingDelegate, slot: string): void {
    const topics = this.topics.get(delegate.id) ?? new Set();
    const may = this.asked.sessions.filter((one) => one.slot === slot && barrierTo(one, delegate, topics) === null);
    const wishes = delegate.wishes.flatMap((id) => may.filter((one) => one.id === id));
    const session = [...wishes, ...may].find((one) => this.hasRoom(one, delegate)) ?? null;
    const rank = wishes.findIndex((one) => one === session);
    this.got.push({
      delegate: delegate.id,
      slot,
      passedOver: rank < 0 ? wishes.length : rank,
      isWished: rank >= 0,
      isNothing: !session,
    });
    if (!session) return;
    this.topics.set(delegate.id, topics.add(session.topic));
    for (const key of [session.id, `${session.id} ${delegate.delegation}`])
      this.taken.set(key, (this.taken.get(key) ?? 0) + 1);
  }

  private hasRoom(session: OfferedSession, { delegation }: AskingDelegate): boolean {
    const taken = (key: string) => this.taken.get(key) ?? 0;
    return (
      taken(session.id) < session.capacity &&
      taken(`${session.id} ${delegation}`) < (session.mostOfDelegation ?? Infinity)
    );
  }
}
