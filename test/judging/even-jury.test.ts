import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { evenJury } from '../../src/judging/seeds/even-jury.js';

const each = 3;
const juries = fc.record({ works: fc.integer({ min: 1, max: 400 }), judges: fc.integer({ min: 5, max: 60 }) });

it('gives each work three judges, no judge twice', () => {
  fc.assert(
    fc.property(juries, ({ works, judges }) => {
      for (const jury of evenJury(works, judges, each)) expect(new Set(jury).size).toBe(each);
    }),
  );
});

it('gives no judge more than a handful of works above another', () => {
  fc.assert(
    fc.property(juries, ({ works, judges }) => {
      const loads = Array.from({ length: judges }, () => 0);
      for (const judge of evenJury(works, judges, each).flat()) loads[judge]! += 1;
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(each);
    }),
  );
});
