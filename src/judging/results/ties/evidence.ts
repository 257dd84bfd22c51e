import { settingsOf } from '../../round/mode.js';
import { meanOf } from '../exact-methods.js';
import { compareFractions, fraction } from '../fraction.js';
import { totalsOf } from '../figures/totals.js';
import type { TallyInput } from '../tally-input.js';
import { cardEvidence } from './card-evidence.js';
import type { TieEvidence } from './tie-ladder.js';

/** What the judgements of a round say about works that are level. */
export function evidenceOf(input: TallyInput): TieEvidence {
  if (input.mode === 'pairwise') return pairEvidence(input);
  if (input.mode === 'ranking') return rankEvidence(input);
  return input.mode === 'points' ? pointEvidence(input) : cardEvidence(input);
}

/** By points there are no criteria; the most that a work may get is the top mark. */
function pointEvidence(input: TallyInput): TieEvidence {
  const totals = totalsOf(input);
  const one = fraction(1n);
  const byWork = Map.groupBy(totals, ({ roundEntryId }) => roundEntryId);
  return {
    criterion: () => null,
    preference: preferenceBy(totals, ({ total }, other) => compareFractions(total, other.total)),
    topMarks: (work) =>
      meanOf((byWork.get(work) ?? []).map(({ total }) => fraction(compareFractions(total, one) === 0 ? 1n : 0n))),
  };
}

/** A first rank is the top mark. What a judge left out is unknown, unless the round says that it stands last. */
function rankEvidence({ ballots, modeSettings }: TallyInput): TieEvidence {
  const { unrankedIsLast } = settingsOf('ranking', modeSettings);
  const told = ballots.filter(({ rank }) => rank !== null || unrankedIsLast);
  const last = Number.MAX_SAFE_INTEGER;
  const byWork = Map.groupBy(told, ({ roundEntryId }) => roundEntryId);
  return {
    criterion: () => null,
    preference: preferenceBy(told, (one, other) => (other.rank ?? last) - (one.rank ?? last)),
    topMarks: (work) => meanOf((byWork.get(work) ?? []).map(({ rank }) => fraction(rank === 1 ? 1n : 0n))),
  };
}

/** Those who compared the two say who is ahead; there are no marks. */
function pairEvidence({ comparisons }: TallyInput): TieEvidence {
  return {
    criterion: () => null,
    preference: (one, other) =>
      comparisons.reduce((balance, { firstEntryId, secondEntryId, winner }) => {
        const sides = new Set([firstEntryId, secondEntryId]);
        if (winner === 'tie' || !sides.has(one) || !sides.has(other)) return balance;
        return balance + ((winner === 'first' ? firstEntryId : secondEntryId) === one ? 1 : -1);
      }, 0),
    topMarks: () => null,
  };
}

interface Judged {
  roundEntryId: string;
  roundJudgeId: string;
}

/** @param above positive when the judge puts the first above the second */
function preferenceBy<J extends Judged>(judged: readonly J[], above: (one: J, other: J) => number) {
  const byWork = Map.groupBy(judged, ({ roundEntryId }) => roundEntryId);
  const hands = new Map(
    [...byWork].map(([work, own]) => [work, new Map(own.map((line) => [line.roundJudgeId, line]))]),
  );
  return (one: string, other: string): number => {
    const beside = hands.get(other);
    return [...(hands.get(one) ?? [])].reduce((balance, [judge, line]) => {
      const second = beside?.get(judge);
      return second ? balance + Math.sign(above(line, second)) : balance;
    }, 0);
  };
}
