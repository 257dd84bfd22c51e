import { inputsHash } from '../results/inputs-hash.js';
import type { EntryInput, TallyInput } from '../results/tally-input.js';
import type { Tally } from '../results/tally.js';
import { standingAnswers } from '../results/ties/tie-answers.js';
import { scoresCards } from '../round/mode.js';
import type { RecordReading } from './record-reading.js';
import type { CardFacts } from './sections/card.section.js';
import type { RoundFacts } from './sections/round.section.js';
import type { RunFacts } from './sections/run.section.js';
import type { WorkFacts } from './sections/work.section.js';

/** Whether a card went into what was computed at that moment: it was complete, in the judge's hand, and its work took part. */
export function countedAt(
  reading: RecordReading,
  { work, judge, completedAt }: Pick<CardFacts, 'work' | 'judge'> & { completedAt: string | null },
  at: string,
): boolean {
  return completedAt !== null && completedAt <= at && isInHand(reading, { work, judge }, at);
}

function isInHand(reading: RecordReading, seat: { work: string; judge: number }, at: string): boolean {
  const stood = (until: string | null) => until === null || until > at;
  return stood(reading.seatOf(seat).leftAt) && stood(reading.workOf(seat.work).withdrawnAt);
}

/** What a run must have given, by the very functions that made it; null when what it was made from has changed since. */
export async function recomputed(reading: RecordReading, run: RunFacts): Promise<Tally | null> {
  const input = inputAt(reading, run);
  return inputsHash(input) === run.inputsHash ? await reading.count(input) : null;
}

/** All that went into a result at that moment; codes and numbers stand where the portal has ids. */
function inputAt(reading: RecordReading, { madeAt: at, method }: RunFacts): TallyInput {
  const { round, criteria, works, judges, answers } = reading;
  const taking = [...works.values()].filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt > at);
  return {
    mode: round.mode,
    modeSettings: round.modeSettings,
    method,
    advancement: round.advancement,
    places: round.places,
    ladder: round.tieLadder,
    answers: standingAnswers(answers.filter(({ answeredAt }) => answeredAt <= at)),
    criteria: criteria.map(({ code, parts, scale }) => ({ id: code, code, parts, scale })),
    entries: taking.map((work) => entryOf(work, round)),
    judges: [...judges].map(String),
    cards: cardsAt(reading, at),
    ballots: ballotsAt(reading, at),
    comparisons: comparisonsAt(reading, at),
    randomised: round.dealtByChance,
    seed: round.seed,
  };
}

function cardsAt(reading: RecordReading, at: string): TallyInput['cards'] {
  if (!scoresCards(reading.round.mode)) return [];
  const counting = reading.cards.filter((card) => countedAt(reading, card, at));
  return counting.map(({ work, judge, steps }) => ({ roundEntryId: work, roundJudgeId: String(judge), scores: steps }));
}

function ballotsAt(reading: RecordReading, at: string): TallyInput['ballots'] {
  const counting = reading.ballots.filter((line) => countedAt(reading, { ...line, ...reading.seatOf(line) }, at));
  return counting.map(({ work, judge, ...given }) => ({
    roundEntryId: work,
    roundJudgeId: String(judge),
    rank: given.rank,
    points: given.points,
  }));
}

function comparisonsAt(reading: RecordReading, at: string): TallyInput['comparisons'] {
  const counting = reading.comparisons.filter(
    ({ first, second, judge, madeAt, undoneAt }) =>
      madeAt <= at &&
      (undoneAt === null || undoneAt > at) &&
      [first, second].every((work) => isInHand(reading, { work, judge }, at)),
  );
  return counting.map(({ first, second, judge, winner }) => ({
    roundJudgeId: String(judge),
    firstEntryId: first,
    secondEntryId: second,
    winner,
  }));
}

function entryOf({ code, pool, country, sponsor }: WorkFacts, { advancement }: RoundFacts): EntryInput {
  const per = advancement?.kind === 'top' ? advancement.per : 'round';
  const home = per === 'country' ? country : per === 'sponsor' ? sponsor : null;
  return { roundEntryId: code, code, pool, ...(home !== null && { group: String(home) }) };
}
