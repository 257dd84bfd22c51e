import type { TallyInput } from '../../../src/judging/results/tally-input.js';

/** What goes into the result of a final by a rubric, with nothing in it; judges are those of the cards, numbered from 1. */
export const anInput = (more: Partial<TallyInput> = {}): TallyInput => {
  const judges = more.judges ?? [...new Set(more.cards?.map(({ roundJudgeId }) => roundJudgeId))];
  return {
    mode: 'rubric',
    modeSettings: {},
    method: 'mean',
    criteria: [],
    entries: [],
    judges,
    numbers: judges.map((_, index) => index + 1),
    cards: [],
    ballots: [],
    comparisons: [],
    ladder: [],
    answers: [],
    advancement: null,
    places: 3,
    randomised: true,
    seed: 2026,
    ...more,
  };
};
