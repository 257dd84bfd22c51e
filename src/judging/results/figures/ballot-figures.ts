import { settingsOf } from '../../round/mode.js';
import { copeland } from '../../statistics/copeland.js';
import { rankingsOf } from '../../statistics/round-numbers.js';
import { schulze } from '../../statistics/schulze.js';
import { fromDecimal } from '../fraction.js';
import type { TallyInput } from '../tally-input.js';
import type { Figure } from './figures.js';

/** Duels won, by halves; exact. A work on no complete ballot has no figure. */
export function ballotFigures(input: TallyInput, method: 'copeland' | 'schulze'): Figure[] {
  const { unrankedIsLast } = settingsOf('ranking', input.modeSettings);
  const rankings = rankingsOf(input, { lines: input.ballots, unrankedIsLast });
  const scores = method === 'copeland' ? copeland(rankings) : schulze(rankings);
  const byWork = Map.groupBy(input.ballots, ({ roundEntryId }) => roundEntryId);
  return input.entries.map(({ roundEntryId }, entry) => {
    const cards = byWork.get(roundEntryId)?.length ?? 0;
    const value = cards > 0 ? fromDecimal(scores[entry]!.toFixed(1)) : null;
    return { cards, mean: null, value, range: null, probability: null };
  });
}
