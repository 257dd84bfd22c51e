import { describe, expect, test } from '@jest/globals';
import { inputsHash } from '../../src/judging/results/inputs-hash.js';
import type { TallyInput } from '../../src/judging/results/tally-input.js';
import { anInput } from './support/an-input.js';

/** Two works and two judges; `mark` is the beginning of every id. */
const input = (mark: string, steps = 4): TallyInput => ({
  ...anInput(),
  criteria: [{ id: `${mark}-criterion`, code: 'theme', parts: 1, scale: 5 }],
  entries: ['A2-AA2', 'A2-AA3'].map((code) => ({ roundEntryId: `${mark}-${code}`, code, pool: '12-14' })),
  judges: [`${mark}-first`, `${mark}-second`],
  numbers: [4172, 6003],
  cards: [
    { roundEntryId: `${mark}-A2-AA2`, roundJudgeId: `${mark}-first`, scores: { [`${mark}-criterion`]: 5 } },
    { roundEntryId: `${mark}-A2-AA3`, roundJudgeId: `${mark}-second`, scores: { [`${mark}-criterion`]: steps } },
  ],
});

describe('The fingerprint of what goes into a result', () => {
  test('is found again by who has codes and numbers alone, and no ids', () => {
    expect(inputsHash(input('here'))).toBe(inputsHash(input('there')));
  });

  test('changes with one step on one card', () => {
    expect(inputsHash(input('here', 3))).not.toBe(inputsHash(input('here')));
  });

  test('changes when the judges of two cards change places', () => {
    const { judges, ...rest } = input('here');
    expect(inputsHash({ ...rest, judges: judges.toReversed() })).not.toBe(inputsHash(input('here')));
  });
});
