import { breadthFor } from './candidates.js';
import { bridgesFor, type Bridge } from './design/bridges.js';
import { comparabilityOf } from './design/comparability.js';
import { designOf } from './design/design-of.js';
import { joinIslands } from './design/join-islands.js';
import { certify } from './flow/certificate.js';
import { byId, instanceOf, type Instance } from './instance.js';
import { loadsOf } from './loads-of.js';
import { optimumOf, type Optimum } from './optimum.js';
import type { Plan, PlanProof } from './plan.js';
import { randomFrom, shuffled } from './random.js';
import type { AssignmentRequest, Pair } from './request.js';
import { shortagesOf } from './shortages-of.js';
import type { Design } from '../planning/random-design.js';

/**
 * Gives each work its judges at the least cost of all plans: as few places open as can be, then spread, then least loads, then the best fit of
 * category and language; chance decides between equals. Kept pairs stay. The plan comes with its proof.
 */
export function assign(request: AssignmentRequest): Plan {
  const random = randomFrom(request.seed);
  const instance = instanceOf(request, random);
  const breadth = breadthFor(request.works.length, request.judges.length);
  const optimum = optimumOf(instance, breadth, random);
  joinIslands(instance, optimum);
  const design = designOf(instance, optimum);
  return {
    cards: ownOrders(instance, design, random),
    added: addedPairs(instance, optimum),
    shortages: shortagesOf(instance, design),
    loads: loadsOf(instance, optimum, design),
    certificate: proofOf(instance, optimum),
    comparability: comparabilityOf(design, { judges: instance.seats, pools: poolsOf(instance) }),
    bridges: bridgesOf(instance, design, random),
  };
}

/** Once more, over the plan as it is now. */
function proofOf({ judges }: Instance, { network, penalties, taken, price }: Optimum): PlanProof {
  const prices = new Map(inOrder(judges).map((judge) => [judges[judge]!.id, price[judge]!]));
  return { ...certify(network, penalties, { taken, price }), penalties, prices };
}

const poolsOf = ({ works }: Instance): string[] => works.map(({ pool }) => pool);

/** Numbers in the order of ids, which does not depend on chance. */
const inOrder = (judges: Instance['judges']): number[] =>
  [...judges.keys()].toSorted((a, b) => byId(judges[a]!, judges[b]!));

/** The works of each judge in an order of chance, whatever their number was. */
function ownOrders({ works, judges }: Instance, design: Design, random: () => number): Map<string, string[]> {
  const held = judges.map((): string[] => []);
  for (const [work, panel] of design.entries()) for (const judge of panel) held[judge]?.push(works[work]!.id);
  return new Map(inOrder(judges).map((judge) => [judges[judge]!.id, shuffled(held[judge]!.toSorted(), random)]));
}

function addedPairs({ works, judges }: Instance, { network, taken }: Optimum): Pair[] {
  const pairs: Pair[] = [];
  for (const [work, { id }] of works.entries()) {
    for (let arc = network.from[work]!; arc < network.from[work + 1]!; arc++)
      if (taken[arc] !== 0) pairs.push({ work: id, judge: judges[network.judge[arc]!]!.id });
  }
  return pairs.toSorted(byPair);
}

const byPair = (a: Pair, b: Pair): number =>
  byId({ id: a.work }, { id: b.work }) || byId({ id: a.judge }, { id: b.judge });

/** A bridge may pass the load that is even, never the judge's own maximum. */
function bridgesOf(instance: Instance, design: Design, random: () => number): Pair[] {
  const { works, judges, pairs, seats } = instance;
  const load = new Int32Array(seats);
  for (const judge of design.flat()) load[judge]! += 1;
  const room = (judge: number) => (judges[judge]?.loadMaximum ?? Infinity) - load[judge]!;
  const cost = ({ work, judge }: Bridge) =>
    judge >= judges.length || design[work]!.includes(judge) ? null : pairs.cost(work, judge);
  return bridgesFor({ design, seats, pools: poolsOf(instance), cost, room, random })
    .map(({ work, judge }) => ({ work: works[work]!.id, judge: judges[judge]!.id }))
    .toSorted(byPair);
}
