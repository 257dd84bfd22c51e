import * as fc from 'fast-check';
import type { FlowNetwork } from '../../../src/judging/assignment/flow/flow-network.js';

/** Rows of costs, entry by entry; null where the two must not meet. */
export type Costs = readonly (readonly (number | null)[])[];

interface Bounds {
  k: number | readonly number[];
  least?: number | readonly number[];
  most: number | readonly number[];
}

const each = (value: number | readonly number[], length: number) =>
  Int32Array.from({ length }, (_, index) => (typeof value === 'number' ? value : value[index]!));

/** A network as a table shows it. */
export function networkOf(costs: Costs, { k, least = 0, most }: Bounds): FlowNetwork {
  const judges = costs[0]!.length;
  const rows = costs.map((row) => row.flatMap((cost, judge) => (cost === null ? [] : [{ cost, judge }])));
  const from = Int32Array.from([0, ...rows.map((_, entry) => rows.slice(0, entry + 1).flat().length)]);
  return {
    entries: costs.length,
    judges,
    wanted: each(k, costs.length),
    from,
    judge: Int32Array.from(rows.flat(), ({ judge }) => judge),
    cost: Int32Array.from(rows.flat(), ({ cost }) => cost),
    least: each(least, judges),
    most: each(most, judges),
  };
}

const bounds = (judges: number) => fc.array(fc.nat({ max: 4 }), { minLength: judges, maxLength: judges });

/** Networks so small that every plan can be tried, often short of judges, with many ties. */
export const smallNetworks: fc.Arbitrary<FlowNetwork> = fc
  .record({
    entries: fc.integer({ min: 1, max: 4 }),
    judges: fc.integer({ min: 1, max: 4 }),
    tops: fc.constantFrom(3, 1000),
  })
  .chain(({ entries, judges, tops }) => {
    const cost = fc.option(fc.nat({ max: tops }), { freq: 4 });
    return fc
      .record({
        costs: fc.array(fc.array(cost, { minLength: judges, maxLength: judges }), {
          minLength: entries,
          maxLength: entries,
        }),
        k: fc.array(fc.nat({ max: 3 }), { minLength: entries, maxLength: entries }),
        least: bounds(judges),
        more: bounds(judges),
      })
      .map(({ costs, k, least, more }) =>
        networkOf(costs, { k, least, most: least.map((load, judge) => load + more[judge]!) }),
      );
  });

/** Networks of some dozens, with room or without. */
export const middlingNetworks: fc.Arbitrary<FlowNetwork> = fc
  .record({
    entries: fc.integer({ min: 5, max: 40 }),
    judges: fc.integer({ min: 3, max: 10 }),
    tops: fc.constantFrom(3, 30, 1000),
  })
  .chain(({ entries, judges, tops }) => {
    const cost = fc.option(fc.nat({ max: tops }), { freq: 5 });
    return fc.record({
      costs: fc.array(fc.array(cost, { minLength: judges, maxLength: judges }), {
        minLength: entries,
        maxLength: entries,
      }),
      k: fc.array(fc.nat({ max: 4 }), { minLength: entries, maxLength: entries }),
      least: fc.nat({ max: Math.ceil((2 * entries) / judges) }),
      more: fc.nat({ max: Math.ceil((2 * entries) / judges) }),
    });
  })
  .map(({ costs, k, least, more }) => networkOf(costs, { k, least, most: least + more }));
