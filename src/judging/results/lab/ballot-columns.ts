import { settingsOf } from '../../round/mode.js';
import { bradleyTerry } from '../../statistics/bradley-terry.js';
import { copeland } from '../../statistics/copeland.js';
import type { Comparison } from '../../statistics/duels.js';
import type { RankedBallot, Rankings } from '../../statistics/majorities.js';
import { comparisonsOf, rankingsOf } from '../../statistics/round-numbers.js';
import { schulze } from '../../statistics/schulze.js';
import type { TallyInput } from '../tally-input.js';
import { columnOf, type LabColumn } from './lab-column.js';

/** Orders and pairs by the methods that can count them. */
export function ballotColumns(input: TallyInput): LabColumn[] {
  const names = [...new Set(input.entries.map(({ pool }) => pool))].toSorted();
  const pools = input.entries.map(({ pool }) => names.indexOf(pool));
  const rankings = ordersIn(input);
  const seen = new Set(rankings.ballots.flatMap(({ groups, unranked }) => [...groups.flat(), ...unranked]));
  const known = (scores: readonly number[]) => scores.map((score, entry) => (seen.has(entry) ? score : null));
  const columns = [
    columnOf('copeland', known(copeland(rankings)), pools),
    columnOf('schulze', known(schulze(rankings)), pools),
  ];
  if (input.mode === 'ranking') return columns;
  const { values } = bradleyTerry(input.entries.length, comparisonsOf(input, input.comparisons));
  return [columnOf('bradley_terry', values, pools), ...columns];
}

function ordersIn(input: TallyInput): Rankings {
  if (input.mode === 'ranking') {
    const { unrankedIsLast } = settingsOf('ranking', input.modeSettings);
    return rankingsOf(input, { lines: input.ballots, unrankedIsLast });
  }
  const ballots = comparisonsOf(input, input.comparisons).map(orderOfTwo);
  return { works: input.entries.length, ballots, unrankedIsLast: false };
}

function orderOfTwo({ first, second, winner }: Comparison): RankedBallot {
  if (winner === 'tie') return { groups: [[first, second]], unranked: [] };
  return { groups: winner === 'first' ? [[first], [second]] : [[second], [first]], unranked: [] };
}
