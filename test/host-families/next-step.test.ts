import { describe, expect, test } from '@jest/globals';
import { nextStepOf } from '../../src/host-families/board/next-step.js';
import { stageOf, STAGES, statesOf } from '../../src/host-families/board/stage.js';
import { HOST_FILE_STATES } from '../../src/host-families/file/host-file-state.js';
import type { HostFacts } from '../../src/host-families/law/host-facts.js';
import { aFamily, nora } from './support/a-family.js';

const next = (wishes: Partial<HostFacts>) => {
  const { turn, what, asks, against } = nextStepOf(aFamily(wishes));
  return [turn, what, asks, against.map(({ id }) => id)];
};
const alone = {
  members: [nora],
  interview: { on: '2026-04-02', isInPerson: true, isInHome: true, presentIds: ['Nora'] },
};

const suspended = (openSteps: string[]) => next({ state: 'suspended', openSteps })[2];

describe('The next step of a file', () => {
  test('is the family’s until it has submitted, with what is still missing', () => {
    expect(next({ state: 'inquiry' })).toEqual(['family', 'reading', null, []]);
    expect(next({ state: 'applying', unanswered: 3 })).toEqual([
      'family',
      'application',
      null,
      ['host-application-is-complete'],
    ]);
    expect(next({ state: 'returned' })).toEqual(['family', 'submission', null, []]);
  });

  test('is the member’s while a visit or a check is missing, and asks who may visit', () => {
    expect(next({ state: 'submitted' })).toEqual(['desk', 'taking-up', null, []]);
    expect(next({ state: 'screening', interview: null, references: 1 })).toEqual([
      'desk',
      'screening',
      'home-interview',
      ['host-interviewed-at-home', 'host-has-references'],
    ]);
    expect(next({ state: 'screening' })).toEqual(['desk', 'finish', null, []]);
  });

  test('is nobody’s of the member while references alone are missing', () => {
    expect(next({ state: 'screening', references: 1 })).toEqual([
      'referees',
      'screening',
      null,
      ['host-has-references'],
    ]);
  });

  test('is a review by another person for a single adult without a child, and then the decision', () => {
    expect(next({ state: 'interviewed', ...alone })).toEqual([
      'desk',
      'second-level-review',
      'second-level-review',
      [],
    ]);
    const secondReview = { on: '2026-05-01', supportNetwork: 'Sister next door' };
    expect(next({ state: 'second_level_review', ...alone, secondReview })).toEqual([
      'desk',
      'decision',
      'selection',
      [],
    ]);
    expect(next({ state: 'interviewed' })).toEqual(['desk', 'decision', 'selection', []]);
  });

  test('after the approval is the orientation, and then to open the home', () => {
    expect(next({ state: 'approved' })).toEqual(['desk', 'orientation', 'orientation', []]);
    expect(next({ state: 'oriented' })).toEqual(['desk', 'opening', null, []]);
    expect(next({ state: 'available' })).toEqual(['nobody', 'available', 'coordination', []]);
    expect(next({ state: 'hosting' })).toEqual(['nobody', 'hosting', 'second-visit', []]);
  });

  test('of a suspended file is the first of its open steps that somebody of the member does', () => {
    expect(suspended(['home', 'photographs', 'approval', 'interview'])).toBe('home-interview');
    expect(suspended(['coordinator', 'approval'])).toBe('coordination');
    expect(suspended(['checks'])).toBe(null);
  });

  test('says nothing of income, assistance and gifts', () => {
    expect(next({ state: 'interviewed', isAssisted: true, isRewarded: true })).toEqual([
      'desk',
      'decision',
      'selection',
      [],
    ]);
  });
});

test('Every state is of one stage', () => {
  expect(STAGES.flatMap(statesOf).toSorted()).toEqual([...HOST_FILE_STATES].toSorted());
  expect(HOST_FILE_STATES.every((state) => statesOf(stageOf(state)).includes(state))).toBe(true);
});
