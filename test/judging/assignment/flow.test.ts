import { describe, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { judging } from '../../../bench/instances/judging.js';
import { certify } from '../../../src/judging/assignment/flow/certificate.js';
import { solve, usualPenalties } from '../../../src/judging/assignment/flow/solve.js';
import { bestOfAll, meritsOf } from './every-plan.js';
import { middlingNetworks, networkOf, smallNetworks } from './networks.js';

const x = null;

describe('The plan of least cost', () => {
  test('of the worked case B-1 costs 17', () => {
    const network = networkOf(
      [
        [x, 2, 5],
        [1, 4, 3],
        [2, 2, 6],
        [7, 1, 1],
      ],
      { k: 2, most: 3 },
    );
    const { taken, certificate } = solve(network);
    expect(certificate).toEqual({ cost: 17, dualValue: 17, optimal: true });
    expect([...taken].join('')).toBe('11101110011');
  });

  test('is the best of all plans: fewest open places, then spread, then least loads, then fit', () => {
    fc.assert(
      fc.property(smallNetworks, (network) => {
        expect(meritsOf(network, solve(network).taken)).toEqual(bestOfAll(network));
      }),
      { numRuns: 1_500 },
    );
  });

  test('comes with prices that prove it, whatever is in the way', () => {
    fc.assert(
      fc.property(middlingNetworks, (network) => {
        const { taken, price, penalties } = solve(network);
        expect(certify(network, penalties, { taken, price }).optimal).toBe(true);
        expect([...price].every(Number.isInteger)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test('is proven on a generated competition, with least loads too', () => {
    const network = judging({ entries: 1_000, judges: 50, k: 4, seed: 3, candidates: 20 });
    const plain = solve(network);
    const even = solve({ ...network, least: network.least.map(() => 40) });
    expect(plain.certificate.optimal && even.certificate.optimal).toBe(true);
    expect(meritsOf(network, plain.taken).open).toBe(0);
    expect(meritsOf({ ...network, least: network.least.map(() => 40) }, even.taken)).toMatchObject({
      open: 0,
      below: 0,
    });
  });
});

describe('The certificate', () => {
  const network = networkOf(
    [
      [x, 2, 5],
      [1, 4, 3],
      [2, 2, 6],
      [7, 1, 1],
    ],
    { k: 2, most: 3 },
  );
  const { taken, price, penalties } = solve(network);

  test('does not hold for another plan', () => {
    const nextBest = Uint8Array.from([1, 1, 1, 1, 0, 1, 0, 1, 0, 1, 1]);
    expect(certify(network, penalties, { taken: nextBest, price })).toEqual({
      cost: 22,
      dualValue: 17,
      optimal: false,
    });
  });

  test('does not hold by other prices', () => {
    const { cost, dualValue } = certify(network, penalties, { taken, price: price.map((one) => one + 2) });
    expect(dualValue).toBeLessThan(cost);
  });

  test('is refused to a plan that breaks a bound', () => {
    const all = new Uint8Array(taken.length).fill(1);
    expect(() => certify(network, penalties, { taken: all, price })).toThrow('more judges than it wants');
    const full = { ...network, most: network.most.map(() => 1) };
    expect(() => certify(full, usualPenalties(full), { taken, price })).toThrow('more works than the most');
  });
});
