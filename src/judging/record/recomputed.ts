import { inputsHash } from '../results/inputs-hash.js';
import type { EntryInput, TallyInput } from '../results/tally-input.js';
import type { Tally } from '../results/tally.js';
import { standingAnswers } from '../results/ties/tie-answers.js';
import { scoresCards } from '../round/mode.js';
import type { RecordReading } from './record-reading.js';
import type { ComparisonFacts } from './sections/comparison.section.js';
import type { RoundFacts } from './sections/round.section.js';
import type { RunFacts } from './sections/run.section.js';
import type { TieAnswerFacts } from './sections/tie-answer.section.js';
import type { WorkFacts } from './sections/work.section.js';

interface InHand {
  work: string;
  judge: number;
}

/** What went into a run. */
interface Counted {
  work(this: void, facts: WorkFacts): boolean;
  /** What the judge gave the work by a complete card. */
  card(this: void, seat: InHand): boolean;
  comparison(this: void, facts: ComparisonFacts): boolean;
  answer(this: void, facts: TieAnswerFacts): boolean;
}

/** Whether the run that counts was made with the judge's card of the work. Who stepped back later does not change it. */
export const counts = (reading: RecordReading, seat: InHand): boolean =>
  reading.seatOf(seat).inHand && reading.workOf(seat.work).tookPart;

/** What a run must have given, by the very functions that made it; null when what it was made from has changed since. */
export async function recomputed(reading: RecordReading, run: RunFacts): Promise<Tally | null> {
  const input = inputOf(reading, run);
  return inputsHash(input) === run.inputsHash ? await reading.count(input) : null;
}

/** All that went into it; codes and numbers stand where the portal has ids. */
function inputOf(reading: RecordReading, run: RunFacts): TallyInput {
  const { round, criteria, works, judges, answers } = reading;
  const counted = run.adopted ? asMarked(reading) : asOf(reading, run.madeAt);
  return {
    mode: round.mode,
    modeSettings: round.modeSettings,
    method: run.method,
    advancement: round.advancement,
    places: round.places,
    ladder: round.tieLadder,
    answers: standingAnswers(answers.filter(counted.answer)),
    criteria: criteria.map(({ code, parts, scale }) => ({ id: code, code, parts, scale })),
    entries: [...works.values()].filter(counted.work).map((work) => entryOf(work, round)),
    judges: [...judges].map(String),
    numbers: [...judges],
    cards: cardsOf(reading, counted),
    ballots: ballotsOf(reading, counted),
    comparisons: comparisonsOf(reading, counted),
    randomised: round.dealtByChance,
    seed: round.seed,
  };
}

/** The run that counts stands on all that was said until it was adopted; which works and cards those were, their lines say. */
const asMarked = (reading: RecordReading): Counted => ({
  work: ({ tookPart }) => tookPart,
  card: (seat) => counts(reading, seat),
  comparison: ({ first, second, judge, undoneAt }) =>
    undoneAt === null && [first, second].every((work) => counts(reading, { work, judge })),
  answer: () => true,
});

/** A run beside it is computed as far as moments tell what the round held then. */
function asOf(reading: RecordReading, at: string): Counted {
  const stood = (until: string | null) => until === null || until > at;
  const inHand = (seat: InHand) => stood(reading.seatOf(seat).leftAt) && stood(reading.workOf(seat.work).withdrawnAt);
  return {
    work: ({ withdrawnAt }) => stood(withdrawnAt),
    card: (seat) => {
      const { completedAt } = reading.seatOf(seat);
      return completedAt !== null && completedAt <= at && inHand(seat);
    },
    comparison: ({ first, second, judge, madeAt, undoneAt }) =>
      madeAt <= at && stood(undoneAt) && [first, second].every((work) => inHand({ work, judge })),
    answer: ({ answeredAt }) => answeredAt <= at,
  };
}

function cardsOf({ round, cards }: RecordReading, { card }: Counted): TallyInput['cards'] {
  if (!scoresCards(round.mode)) return [];
  return cards
    .filter(card)
    .map(({ work, judge, steps }) => ({ roundEntryId: work, roundJudgeId: String(judge), scores: steps }));
}

const ballotsOf = ({ ballots }: RecordReading, { card }: Counted): TallyInput['ballots'] =>
  ballots
    .filter(card)
    .map(({ work, judge, rank, points }) => ({ roundEntryId: work, roundJudgeId: String(judge), rank, points }));

const comparisonsOf = ({ comparisons }: RecordReading, { comparison }: Counted): TallyInput['comparisons'] =>
  comparisons.filter(comparison).map(({ first, second, judge, winner }) => ({
    roundJudgeId: String(judge),
    firstEntryId: first,
    secondEntryId: second,
    winner,
  }));

function entryOf({ code, pool, country, sponsor }: WorkFacts, { advancement }: RoundFacts): EntryInput {
  const per = advancement?.kind === 'top' ? advancement.per : 'round';
  const home = per === 'country' ? country : per === 'sponsor' ? sponsor : null;
  return { roundEntryId: code, code, pool, ...(home !== null && { group: String(home) }) };
}
