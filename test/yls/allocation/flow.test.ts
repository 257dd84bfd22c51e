import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { certify } from '../../../src/yls/allocation/flow/certify.js';
import { CostScale } from '../../../src/yls/allocation/flow/cost-scale.js';
import { mayGo, type FlowProblem } from '../../../src/yls/allocation/flow/flow-problem.js';
import { solveFlow } from '../../../src/yls/allocation/flow/solve-flow.js';
import { compareLists, everyList } from './support/every-plan.js';

const CRITERIA = 30;

/** Up to six people, three bins and nothing; two groups; thirty criteria, so that several limbs are needed. */
const problems: fc.Arbitrary<FlowProblem> = fc
  .record({
    people: fc.array(
      fc.record({
        group: fc.integer({ min: 0, max: 1 }),
        costs: fc.array(fc.option(fc.record({ criterion: fc.nat(CRITERIA - 1), draw: fc.nat(3) })), {
          minLength: 3,
          maxLength: 3,
        }),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    capacity: fc.array(fc.nat(3), { minLength: 3, maxLength: 3 }),
    most: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ people, capacity, most }) => {
    const scale = new CostScale(1500, CRITERIA);
    const cost = new Float64Array(people.length * 4 * scale.width);
    for (const [person, { costs }] of people.entries())
      for (const [bin, one] of [...costs, { criterion: 0, draw: 0 }].entries()) {
        const at = (person * 4 + bin) * scale.width;
        if (!one) cost[at] = Infinity;
        else {
          scale.add(cost, at, one.criterion);
          scale.draw(cost, at, one.draw);
        }
      }
    return {
      people: people.length,
      bins: 4,
      width: scale.width,
      cost,
      capacity: Int32Array.from([...capacity, people.length]),
      groupOf: Int32Array.from(people, ({ group }) => group),
      mostOf: Int32Array.from([...most.slice(0, 3), people.length, ...most.slice(3), people.length]),
    };
  });

function bestOfAll(problem: FlowProblem): number[] {
  const { people, bins, width, capacity, mostOf, groupOf, cost } = problem;
  const everyBin = [...Array(bins).keys()];
  const open = [...Array(people).keys()].map((person) => everyBin.filter((bin) => mayGo(problem, person, bin)));
  const totals = [...everyList(open)]
    .filter((plan) =>
      everyBin.every((bin) => {
        const groups = plan.flatMap((one, person) => (one === bin ? [groupOf[person]!] : []));
        const isWithin = (group: number) => groups.filter((one) => one === group).length <= mostOf[group * bins + bin]!;
        return groups.length <= capacity[bin]! && groups.every(isWithin);
      }),
    )
    .map((plan) =>
      Array.from({ length: width }, (_, limb) =>
        plan.reduce((sum, bin, person) => sum + cost[(person * bins + bin) * width + limb]!, 0),
      ),
    );
  return totals.toSorted(compareLists)[0]!;
}

describe('The flow', () => {
  test('costs as little as the best of all plans, and its prices prove it', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        expect([...certify(problem, solveFlow(problem))]).toEqual(bestOfAll(problem));
      }),
      { numRuns: 500 },
    );
  });

  test('has a proof that tells a plan from a worse one, and a price from an invented one', () => {
    // One person, for whom the first bin costs 1 and the second, with room for two, costs 2.
    const problem: FlowProblem = {
      people: 1,
      bins: 2,
      width: 1,
      cost: Float64Array.of(1, 2),
      capacity: Int32Array.of(1, 2),
      groupOf: Int32Array.of(0),
      mostOf: Int32Array.of(1, 1),
    };
    const flow = solveFlow(problem);
    expect([...certify(problem, flow)]).toEqual([1]);
    expect(() => certify(problem, { ...flow, binOf: Int32Array.of(1) })).toThrow('better off in bin 0');
    expect(() => certify(problem, { ...flow, price: Float64Array.of(0, 1) })).toThrow('proves nothing');
    expect(() => certify({ ...problem, capacity: Int32Array.of(0, 2) }, flow)).toThrow('Limit 0');
  });

  test('reads from a sum how much of each criterion it holds', () => {
    const scale = new CostScale(1500, CRITERIA);
    const cost = new Float64Array(scale.width);
    const amounts = Array.from({ length: CRITERIA }, (_, at) => ((at * 797) % 2999) - 1499);
    for (const [criterion, amount] of amounts.entries()) scale.add(cost, 0, criterion, amount);
    expect(scale.read(cost)).toEqual(amounts);
  });
});
