import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { pairName, pairsInOrder, pairsOf, sidesOf } from '../../src/judging/ballots/pairing.js';
import { placed, type Asked, type Lines } from '../../src/judging/ballots/ballot-content.js';

const works = fc.integer({ min: 0, max: 12 }).map((count) => Array.from({ length: count }, (_, index) => `w${index}`));

test('Every work meets every other, once', () => {
  fc.assert(
    fc.property(works, (all) => {
      const pairs = pairsInOrder(all);
      expect(pairs).toHaveLength(pairsOf(all.length));
      expect(new Set(pairs.map(([one, other]) => pairName(one, other))).size).toBe(pairs.length);
    }),
  );
});

test('Between two pairs of a work most others have their turn: in each turn of the table every work comes once', () => {
  for (const count of [4, 6, 8, 10, 12]) {
    const pairs = pairsInOrder(Array.from({ length: count }, (_, index) => `w${index}`));
    for (let turn = 0; turn < count - 1; turn++)
      expect(new Set(pairs.slice((turn * count) / 2, ((turn + 1) * count) / 2).flat()).size).toBe(count);
  }
});

test('Which one stands first is drawn for each pair and judge: about half the time either', () => {
  const firsts = Array.from({ length: 2_000 }, (_, judge) => sidesOf(['a', 'b'], `judge ${judge}`)[0]);
  const share = firsts.filter((first) => first === 'a').length / firsts.length;
  expect(Math.abs(share - 0.5)).toBeLessThan(0.05);
  expect(sidesOf(['a', 'b'], 'one judge')).toEqual(sidesOf(['b', 'a'], 'one judge'));
});

const asked: Asked = { mode: 'ranking', top: 4, unrankedIsLast: false };
const ids = ['a', 'b', 'c', 'd', 'e', 'f'];

test('An order stays one: places from 1 without gaps or ties, whatever is put in or taken out', () => {
  const moves = fc.array(
    fc.record({ id: fc.constantFrom(...ids), value: fc.option(fc.integer({ min: 1, max: 4 }), { nil: null }) }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(moves, (made) => {
      const lines = made.reduce<Lines>((so, move) => placed(so, move, asked), {});
      const places = Object.values(lines).toSorted((one, other) => one - other);
      expect(places).toEqual(places.map((_, index) => index + 1));
      expect(places.length).toBeLessThanOrEqual(4);
    }),
  );
});
