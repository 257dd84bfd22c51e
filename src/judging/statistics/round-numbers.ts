import type { BallotLineInput, ComparisonInput } from '../ballots/ballot-input.js';
import { cardTotal, completeCards, stepShare, type CardInput, type WeighedCriterion } from '../results/card-total.js';
import type { Fraction } from '../results/fraction.js';
import type { Comparison } from './duels.js';
import type { RankedBallot, Rankings } from './majorities.js';
import type { CardScore, Sheet } from './sheet.js';

/** Works and judges of a round in the order in which its result names them: their places are their numbers in a sheet. */
export interface Named {
  entries: readonly { roundEntryId: string; pool: string }[];
  /** Round judges. */
  judges: readonly string[];
}

/** The sheet of a round in which judges fill in cards; incomplete cards are none. */
export function sheetOfCards(
  named: Named,
  { criteria, cards }: { criteria: readonly WeighedCriterion[]; cards: readonly CardInput[] },
): Sheet {
  const of = numbersOf(named);
  const scored = completeCards(criteria, cards).map((card): CardScore => ({
    ...of(card),
    score: numberOf(cardTotal(criteria, card)),
    criteria: criteria.map((criterion) => numberOf(stepShare(criterion, card.scores))),
  }));
  return sheet(named, scored);
}

/** The sheet of a round by points: a work's score is its part of the most that one may get. */
export function sheetOfPoints(
  named: Named,
  { lines, most }: { lines: readonly BallotLineInput[]; most: number },
): Sheet {
  const of = numbersOf(named);
  const scored = lines.map((line): CardScore => ({ ...of(line), score: (line.points ?? 0) / most }));
  return sheet(named, scored);
}

/** The rankings of a round by order: one ballot for each judge, with what the judge had in hand and left out. */
export function rankingsOf(
  named: Named,
  { lines, unrankedIsLast }: { lines: readonly BallotLineInput[]; unrankedIsLast: boolean },
): Rankings {
  const of = numbersOf(named);
  const hands = Map.groupBy(lines, (line) => line.roundJudgeId);
  const ballots = [...hands.values()].map((hand) => ballotOf(hand.map((line) => ({ ...line, ...of(line) }))));
  return { works: named.entries.length, ballots, unrankedIsLast };
}

/** The comparisons of a round in pairs. */
export function comparisonsOf(named: Named, comparisons: readonly ComparisonInput[]): Comparison[] {
  const places = placesOf(named.entries.map(({ roundEntryId }) => roundEntryId));
  return comparisons.map(({ firstEntryId, secondEntryId, winner }) => ({
    first: places.get(firstEntryId)!,
    second: places.get(secondEntryId)!,
    winner,
  }));
}

function ballotOf(hand: readonly { entry: number; rank: number | null }[]): RankedBallot {
  const ranked = Map.groupBy(
    hand.filter((line) => line.rank !== null),
    (line) => line.rank!,
  );
  const ranks = [...ranked.keys()].toSorted((a, b) => a - b);
  return {
    groups: ranks.map((rank) => ranked.get(rank)!.map(({ entry }) => entry)),
    unranked: hand.filter((line) => line.rank === null).map(({ entry }) => entry),
  };
}

function sheet({ entries, judges }: Named, cards: CardScore[]): Sheet {
  const pools = placesOf([...new Set(entries.map(({ pool }) => pool))].toSorted());
  return { entries: entries.length, judges: judges.length, cards, pools: entries.map(({ pool }) => pools.get(pool)!) };
}

function numbersOf({ entries, judges }: Named) {
  const works = placesOf(entries.map(({ roundEntryId }) => roundEntryId));
  const seats = placesOf(judges);
  return (of: { roundEntryId: string; roundJudgeId: string }) => ({
    entry: works.get(of.roundEntryId)!,
    judge: seats.get(of.roundJudgeId)!,
  });
}

const placesOf = (ids: readonly string[]): Map<string, number> => new Map(ids.map((id, place) => [id, place]));
const numberOf = ({ numerator, denominator }: Fraction): number => Number(numerator) / Number(denominator);
