import { expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { instanceOf } from '../../../src/judging/assignment/instance.js';
import { optimumOf } from '../../../src/judging/assignment/optimum.js';
import { randomFrom } from '../../../src/judging/assignment/random.js';
import type { AssignmentRequest, RequestedJudge } from '../../../src/judging/assignment/request.js';
import { richRequests } from './requests.js';

/** Over the pairs that come into question when so many judges are looked at for each work to begin with. */
const optimum = (request: AssignmentRequest, breadth: number) => {
  const random = randomFrom(request.seed);
  return optimumOf(instanceOf(request, random), breadth, random);
};

/** What is even depends on who comes into question; own bounds do not. */
const bounded = (judge: RequestedJudge) => ({ ...judge, loadMinimum: 1, loadMaximum: judge.loadMaximum ?? 6 });

test('A draw that begins with a few candidates is as good as one over all pairs, and proves it', () => {
  fc.assert(
    fc.property(richRequests, fc.integer({ min: 0, max: 3 }), (rich, breadth) => {
      const request = { ...rich, judges: rich.judges.map(bounded) };
      const [some, all] = [optimum(request, breadth), optimum(request, request.judges.length)];
      expect(some.certificate).toEqual(all.certificate);
    }),
    { numRuns: 500 },
  );
});

test('It looks at no more pairs than it has to', () => {
  const judges = Array.from({ length: 60 }, (_, index) => ({
    id: `j${index}`,
    skills: { poetry: index % 4 },
    languages: ['en'],
    loadMinimum: null,
    loadMaximum: null,
  }));
  const works = Array.from({ length: 300 }, (_, index) => ({
    id: `w${index}`,
    pool: 'all',
    category: 'poetry',
    languages: ['en'],
  }));
  const request = { works, judges, k: 3, conflicts: [], seed: 1 };
  const { network, certificate } = optimum(request, 12);
  expect(certificate.optimal).toBe(true);
  expect(network.judge.length).toBeLessThan((300 * 60) / 2);
});
