import { mayGo, type Flow, type FlowProblem } from './flow-problem.js';
import { compare } from './limbs.js';

/**
 * Proves by its prices that no plan is better, whoever made it: at these prices everybody has what is best for them alone, and only what is full has a price
 * (complementary slackness; it holds in every ordered field, so for lexicographic costs too).
 * @returns the cost of the plan, limb by limb
 * @throws Error when the plan breaks a rule or the prices prove nothing
 */
export function certify(problem: FlowProblem, flow: Flow): Float64Array {
  const { people, bins, width, cost } = problem;
  const total = new Float64Array(width);
  for (let person = 0; person < people; person++) {
    const bin = flow.binOf[person]!;
    if (bin < 0 || !mayGo(problem, person, bin)) throw new Error(`Person ${person} may not be in bin ${bin}.`);
    for (let limb = 0; limb < width; limb++) total[limb]! += cost[(person * bins + bin) * width + limb]!;
    checkChoice(problem, flow, person);
  }
  checkPrices(problem, flow);
  return total;
}

/** What a person would pay for a bin more than for the one they have, at the prices: 0 or more, limb by limb. */
export function regret(problem: FlowProblem, flow: Flow, person: number, bin: number): Float64Array {
  const [there, here] = [offer(problem, flow, person, bin), offer(problem, flow, person, flow.binOf[person]!)];
  return there.map((limb, at) => limb - here[at]!);
}

function offer({ cost, bins, width, groupOf }: FlowProblem, flow: Flow, person: number, bin: number): Float64Array {
  const share = (groupOf[person]! * bins + bin) * width;
  const own = (person * bins + bin) * width;
  return Float64Array.from(
    { length: width },
    (_, limb) => cost[own + limb]! + flow.price[bin * width + limb]! + flow.extra[share + limb]!,
  );
}

function checkChoice(problem: FlowProblem, flow: Flow, person: number): void {
  const own = offer(problem, flow, person, flow.binOf[person]!);
  for (let bin = 0; bin < problem.bins; bin++)
    if (mayGo(problem, person, bin) && compare(offer(problem, flow, person, bin), 0, own, 0, problem.width) < 0)
      throw new Error(`Person ${person} is better off in bin ${bin}.`);
}

function checkPrices({ bins, width, capacity, groupOf, mostOf }: FlowProblem, flow: Flow): void {
  const load = new Int32Array(bins);
  const count = new Int32Array(mostOf.length);
  for (const [person, bin] of flow.binOf.entries()) {
    load[bin]! += 1;
    count[groupOf[person]! * bins + bin]! += 1;
  }
  checkLimits(load, capacity, flow.price, width);
  checkLimits(count, mostOf, flow.extra, width);
}

function checkLimits(load: Int32Array, most: Int32Array, prices: Float64Array, width: number): void {
  const nothing = new Float64Array(width);
  for (const [at, taken] of load.entries()) {
    if (taken > most[at]!) throw new Error(`Limit ${at} is ${most[at]}, and ${taken} are there.`);
    const sign = compare(prices, at * width, nothing, 0, width);
    if (sign < 0 || (sign > 0 && taken < most[at]!)) throw new Error(`The price at limit ${at} proves nothing.`);
  }
}
