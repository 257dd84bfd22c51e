import { inputsHash } from '../results/inputs-hash.js';
import type { NamedInput } from '../results/tally-input.js';
import { tally, type Tally } from '../results/tally.js';
import type { RecordReading } from './record-reading.js';
import type { CardFacts } from './sections/card.section.js';
import type { RunFacts } from './sections/run.section.js';

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
  const input = inputAt(reading, run.madeAt);
  return inputsHash(input) === run.inputsHash ? tally(input) : null;
}

/** All that went into a result at that moment; codes and numbers stand where the portal has ids. */
function inputAt(reading: RecordReading, at: string): NamedInput {
  const { round, criteria, works, judges, cards } = reading;
  const taking = [...works.values()].filter(({ withdrawnAt }) => withdrawnAt === null || withdrawnAt > at);
  const counting = cards.filter((card) => countedAt(reading, card, at));
  return {
    method: 'mean',
    advancement: null,
    places: round.places,
    ladder: [],
    answers: [],
    criteria: criteria.map(({ code, parts, scale }) => ({ id: code, code, parts, scale })),
    entries: taking.map(({ code, pool }) => ({ roundEntryId: code, code, pool })),
    judges: [...judges].map(String),
    cards: counting.map(({ work, judge, steps }) => ({
      roundEntryId: work,
      roundJudgeId: String(judge),
      scores: steps,
    })),
  };
}
