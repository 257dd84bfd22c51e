import { inputsHash } from '../results/inputs-hash.js';
import type { EntryInput, TallyInput } from '../results/tally-input.js';
import { tally, type Tally } from '../results/tally.js';
import { standingAnswers } from '../results/ties/tie-answers.js';
import type { RecordReading } from './record-reading.js';
import type { CardFacts } from './sections/card.section.js';
import type { RoundFacts } from './sections/round.section.js';
import type { RunFacts } from './sections/run.section.js';
import type { WorkFacts } from './sections/work.section.js';

/** Whether a card went into what was computed at that moment: it was complete, in the judge's hand, and its work took part. */
export function countedAt(
  reading: RecordReading,
  { work, judge, completedAt }: Pick<CardFacts, 'work' | 'judge' | 'completedAt'>,
  at: string,
): boolean {
  const stood = (until: string | null) => until === null || until > at;
  return completedAt <= at && stood(reading.leftAt.get(`${work} ${judge}`)!) && stood(reading.workOf(work).withdrawnAt);
}

/** What a run must have given, by the very functions that made it; null when what it was made from has changed since. */
export function recomputed(reading: RecordReading, run: RunFacts): Tally | null {
  const input = inputAt(reading, run);
  return inputsHash(input) === run.inputsHash ? tally(input) : null;
}

/** All that went into a result at that moment; codes and numbers stand where the portal has ids. */
function inputAt(reading: RecordReading, { madeAt: at, method }: RunFacts): TallyInput {
  const { round, criteria, works, judges, cards, answers } = reading;
  const taking = [...works.values()].filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt > at);
  const counting = cards.filter((card) => countedAt(reading, card, at));
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
    cards: counting.map(({ work, judge, steps }) => ({
      roundEntryId: work,
      roundJudgeId: String(judge),
      scores: steps,
    })),
    ballots: [],
    comparisons: [],
    randomised: round.dealtByChance,
    seed: round.seed,
  };
}

function entryOf({ code, pool, country, sponsor }: WorkFacts, { advancement }: RoundFacts): EntryInput {
  const per = advancement?.kind === 'top' ? advancement.per : 'round';
  const home = per === 'country' ? country : per === 'sponsor' ? sponsor : null;
  return { roundEntryId: code, code, pool, ...(home !== null && { group: String(home) }) };
}
