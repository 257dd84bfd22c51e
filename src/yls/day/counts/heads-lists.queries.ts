import { Injectable } from '@nestjs/common';
import { Clock, NotFound, type Actor } from '../../../platform/index.js';
import { afterDay } from '../../summit/zoned-days.js';
import { RosterQueries } from '../check-in/roster.queries.js';
import { wordsIn } from '../words-in.js';
import type { CountKind } from './count-words.js';
import { CountsQueries } from './counts.queries.js';

/** All that a device keeps to count heads without a line: names, and on which lists they stand. */
export interface HeadsLists {
  /** ISO instant from which a device keeps it no more. */
  until: string;
  people: readonly { id: string; name: string }[];
  lists: readonly HeadsList[];
}

/** A bus or a session with who should be there. */
export interface HeadsList {
  kind: CountKind;
  id: string;
  name: string;
  /** ISO instant. */
  at: string;
  place: string;
  /** Places in `people`. */
  heads: readonly number[];
  /** At the last count that the portal has; null before the first. */
  counted: number | null;
  /** ISO instant. */
  countedAt: string | null;
}

/** Lists of heads for devices, in five queries, however many buses and sessions there are. */
@Injectable()
export class HeadsListsQueries {
  constructor(
    private readonly clock: Clock,
    private readonly roster: RosterQueries,
    private readonly counts: CountsQueries,
  ) {}

  /** @throws NotFound for who is not at that door, and once the summit is over */
  async of(actor: Actor, summitId: string): Promise<HeadsLists> {
    const { endsOn, timeZone } = await this.roster.summit(actor, summitId);
    const until = afterDay(endsOn, timeZone);
    if (this.clock.now() >= until) throw new NotFound();
    const people = await this.counts.people(summitId);
    const placeOf = new Map(people.map(({ id }, place) => [id, place]));
    const heads = await this.counts.allHeads(summitId);
    const all = await this.counts.all(summitId);
    const lists = all.map(({ kind, id, name, at, place, counted, countedAt }) => ({
      kind,
      id,
      name: typeof name === 'string' ? name : wordsIn(name, actor.locale),
      at: at.toISOString(),
      place,
      counted,
      countedAt: countedAt?.toISOString() ?? null,
      heads: (heads.get(id) ?? []).flatMap((head) => placeOf.get(head) ?? []),
    }));
    return { until: until.toISOString(), people, lists };
  }
}
