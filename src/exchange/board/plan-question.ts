import { setImmediate as afterOthers } from 'node:timers/promises';
import { freeBeds } from '../matching/criteria/beds.js';
import type { HomeFacts } from '../matching/criteria/home-facts.js';
import { costOf } from '../matching/criteria/judgement.js';
import type { BoardFacts } from './board-facts.js';
import type { BoardPairs } from './board-pairs.js';
import { guestKinds, guestsAtOdds } from './guests-at-odds.js';
import type { AskedStudent, PlanAsked } from './plan-asked.js';

/**
 * What the solver is asked: held ones are left out, vetoed and declined pairs are none. The same facts in any order make the same question.
 * Others have their turn between two students: a board can have many.
 */
export async function planAsked(
  facts: BoardFacts,
  pairs: BoardPairs,
  about: PlanAsked['about'] = {},
): Promise<PlanAsked> {
  const marked = marksOf(facts);
  const homes = inOrder(
    facts.homes.filter(({ fileId }) => !marked.held.has(fileId)),
    ({ fileId }) => fileId,
  );
  const students = inOrder(
    facts.students.filter(({ applicationId }) => !marked.held.has(applicationId)),
    ({ applicationId }) => applicationId,
  );
  const placeOf = new Map(homes.map(({ fileId }, at) => [fileId, at]));
  const kinds = guestKinds(students);
  const asked: AskedStudent[] = [];
  for (const [at, { applicationId: id }] of students.entries()) {
    asked.push({ ...choicesOf(id, { marked, placeOf, pairs }), kind: kinds.of[at]! });
    await afterOthers();
  }
  const withPlaces = homes.map((home, at) => ({ home, at, places: placesOf(home, facts) }));
  return {
    students: asked,
    homes: withPlaces.map(({ home, places }) => ({ id: home.fileId, places })),
    atOdds: await guestsAtOdds(kinds, { homes: withPlaces.filter(({ places }) => places > 1), policy: facts.policy }),
    floorOnWorst: facts.term.switches.floor_on_worst ?? false,
    about,
  };
}

/** By the letters themselves: no language sorts otherwise. */
function inOrder<One>(list: readonly One[], nameOf: (one: One) => string): One[] {
  return list.toSorted((one, other) => (nameOf(one) < nameOf(other) ? -1 : nameOf(one) > nameOf(other) ? 1 : 0));
}

interface Marked {
  /** Students and homes. */
  held: ReadonlySet<string>;
  /** Pairs. */
  barred: ReadonlySet<string>;
  /** Home of each student. */
  pins: ReadonlyMap<string, string>;
}

function marksOf({ marks, declined }: BoardFacts): Marked {
  const of = (kind: string) => marks.filter((mark) => mark.kind === kind);
  return {
    held: new Set(of('hold').map((mark) => mark.applicationId ?? mark.hostFileId!)),
    barred: new Set([...of('veto'), ...declined].map((one) => `${one.applicationId} ${one.hostFileId}`)),
    pins: new Map(of('pin').map((mark) => [mark.applicationId!, mark.hostFileId!])),
  };
}

interface Choices {
  marked: Marked;
  placeOf: ReadonlyMap<string, number>;
  pairs: BoardPairs;
}

/** Cheapest first. Who is fixed in a home that is not possible now has none: the desk decides, not the plan. */
function choicesOf(id: string, { marked, placeOf, pairs }: Choices): Omit<AskedStudent, 'kind'> {
  const open = pairs.possible
    .get(id)!
    .filter(({ home }) => placeOf.has(home) && !marked.barred.has(`${id} ${home}`))
    .map(({ home, score }) => ({ home: placeOf.get(home)!, cost: costOf(score) }))
    .toSorted((one, other) => one.cost - other.cost || one.home - other.home);
  const pin = marked.pins.get(id);
  const pinned = pin === undefined ? null : (placeOf.get(pin) ?? -1);
  const isPossible = pinned === null || open.some(({ home }) => home === pinned);
  const priced = isPossible ? open : [];
  return {
    id,
    homes: priced.map(({ home }) => home),
    costs: priced.map(({ cost }) => cost),
    pinned: isPossible ? pinned : null,
  };
}

/** Free beds, and no more students than the law lets live there. */
function placesOf(home: HomeFacts, { students: [student], policy }: BoardFacts): number {
  if (!student) return 0;
  const beds = new Set(freeBeds({ student, home, policy }).map(({ roomId, bed }) => `${roomId} ${bed}`));
  return Math.max(0, Math.min(beds.size, home.most - home.guests.length));
}
