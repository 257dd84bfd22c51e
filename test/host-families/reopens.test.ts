import { describe, expect, test } from '@jest/globals';
import { CHANGE_KINDS, STEPS } from '../../src/host-families/changes/change-kind.js';
import { endsApproval, reopens } from '../../src/host-families/changes/reopens.js';

const family = { needsSecondReview: false };

describe('A change reopens exactly the steps that it touches', () => {
  test.each([
    ['move', family, ['home', 'photographs', 'school', 'interview', 'coordinator', 'approval']],
    ['new-adult', family, ['members', 'checks', 'interview', 'approval']],
    ['new-adult', { ...family, isApplicant: true }, ['members', 'checks', 'interview', 'approval', 'signatures']],
    ['new-child', family, ['members', 'interview']],
    ['member-left', family, ['members']],
    ['member-left', { needsSecondReview: true }, ['members', 'second-level-review', 'approval']],
    ['turned-18', family, ['checks']],
    ['frequent-guest', family, ['members']],
    ['frequent-guest', { ...family, isAdult: true }, ['members', 'checks']],
    ['arrest', family, ['checks', 'finances', 'approval']],
    ['finances', family, ['finances']],
    ['employment', family, ['finances']],
    ['rooms', family, ['home', 'photographs']],
    ['pets', family, ['home', 'availability']],
    ['other', family, ['approval']],
    ['check-expired', family, ['checks']],
    ['approval-expired', family, ['signatures', 'approval']],
    ['incident', family, ['incident']],
  ] as const)('%s %j', (cause, after, steps) => expect(reopens(cause, after)).toEqual(steps));

  test('every kind of change is in the table, and reopens known steps', () => {
    const steps = CHANGE_KINDS.flatMap((kind) => reopens(kind, family));
    expect(steps.every((step) => STEPS.includes(step))).toBe(true);
    expect(CHANGE_KINDS.filter((kind) => reopens(kind, family).length === 0)).toEqual([]);
  });

  test('an approval ends by a move, a new adult, an arrest and its time; not by a daughter’s birthday or an expired check', () => {
    const ending = (['move', 'new-adult', 'arrest', 'approval-expired'] as const).map((cause) =>
      endsApproval(cause, family),
    );
    expect(ending).toEqual([true, true, true, true]);
    expect(
      (['turned-18', 'check-expired', 'pets', 'rooms'] as const).some((cause) => endsApproval(cause, family)),
    ).toBe(false);
  });
});
