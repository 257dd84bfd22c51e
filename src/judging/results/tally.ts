import { drawLine, type Line, type LineRules } from './advancement.js';
import { cardTotal, completeCards, type CardInput, type WeighedCriterion } from './card-total.js';
import { asText, toDecimal, type Fraction } from './fraction.js';
import { levelsOf } from './levels.js';
import { meanOf, valueOf, type ExactMethod } from './exact-methods.js';
import { cardEvidence } from './ties/card-evidence.js';
import {
  sameWorks,
  type OpenTie,
  type TieAnswer,
  type TieBreak,
  type TieStep,
  type Unravelled,
} from './ties/tie-ladder.js';

export interface EntryInput {
  roundEntryId: string;
  code: string;
  /** Works are ranked within their pool, the age group. */
  pool: string;
  /** Opaque codes, for advancement by country or sponsor. */
  country?: string | null;
  sponsor?: string | null;
}

/** All that goes into a result. */
export interface TallyInput extends LineRules {
  method: ExactMethod;
  criteria: readonly WeighedCriterion[];
  entries: readonly EntryInput[];
  cards: readonly CardInput[];
  ladder: readonly TieStep[];
  answers: readonly TieAnswer[];
}

/** A line of the ranking, as a result run keeps it. */
export interface RankedEntry {
  roundEntryId: string;
  code: string;
  pool: string;
  /** Complete cards that went in. */
  cards: number;
  /** Mean of complete cards in 0…1 rounded to six digits for display; null without a complete card. */
  mean: string | null;
  /** The method's own figure, which decides, rounded to six digits for display. */
  value: string | null;
  /** The same, exactly, as `numerator/denominator`: what the ranking compares. */
  exact: string | null;
  /** From 1 in each pool; works that stay level share a rank. Null without a value. */
  rank: number | null;
  /** How many other works of the pool have exactly the same value. */
  tiedWith: number;
  /** The rung of the ladder that set it apart from the last of those; null while it shares its rank. */
  tieBrokenBy: TieStep['step'] | null;
  /** Whether the rule alone gives it a place, or takes it on to the next round. */
  chosen: boolean;
  /** Its distance from the line, as `Standing` of the advancement says it. */
  margin: string | null;
}

export interface Tally {
  output: RankedEntry[];
  /** Ties that were broken, and those that decide something and wait for people; works by code. */
  ties: { breaks: TieBreak[]; open: OpenTie[] };
}

/** The ranking of each pool: pools by name, then best first, works that stay level by code. */
export function tally(input: TallyInput): Tally {
  const facts = { ladder: input.ladder, answers: input.answers, evidence: cardEvidence(input) };
  const works = byCode(valued(input));
  const line = drawLine(works, input, facts);
  const codes = new Map(works.map(({ id, code }) => [id, code]));
  const pools = Map.groupBy(works, ({ pool }) => pool);
  const ranked = [...pools.keys()].toSorted().map((name) => {
    const pool = pools.get(name)!;
    const levels = levelsOf(pool, facts);
    return { levels, lines: linesOf(pool, levels, line) };
  });
  const breaks = onceEach([...ranked.map(({ levels }) => levels), ...line.unravelled]);
  const named = (ids: readonly string[]) => ids.map((id) => codes.get(id)!);
  return {
    output: ranked.flatMap(({ lines }) => lines),
    ties: {
      breaks: breaks.map(({ tied, order, ...rung }) => ({ ...rung, tied: named(tied), order: order.map(named) })),
      open: line.open.map(({ awaits, tied }) => ({ awaits, tied: named(tied) })),
    },
  };
}

interface ValuedEntry {
  id: string;
  code: string;
  pool: string;
  country: string | null;
  sponsor: string | null;
  cards: number;
  mean: Fraction | null;
  value: Fraction | null;
}

function valued({ method, criteria, entries, cards }: TallyInput): ValuedEntry[] {
  const byEntry = Map.groupBy(completeCards(criteria, cards), (card) => card.roundEntryId);
  return entries.map(({ roundEntryId: id, code, pool, country = null, sponsor = null }) => {
    const totals = (byEntry.get(id) ?? []).map((card) => cardTotal(criteria, card));
    return {
      id,
      code,
      pool,
      country,
      sponsor,
      cards: totals.length,
      mean: meanOf(totals),
      value: valueOf(method, totals),
    };
  });
}

const byCode = (works: readonly ValuedEntry[]) => works.toSorted((a, b) => (a.code < b.code ? -1 : 1));

function linesOf(pool: readonly ValuedEntry[], levels: Unravelled, { standings }: Line): RankedEntry[] {
  const byId = new Map(pool.map((work) => [work.id, work]));
  const tieOf = tiesIn(pool, levels);
  let before = 0;
  const ranked = levels.order.flatMap((level) => {
    const rank = before + 1;
    before += level.length;
    return level.map((id) => ({ work: byId.get(id)!, rank }));
  });
  const unranked = pool.filter(({ value }) => !value).map((work) => ({ work, rank: null }));
  return [...ranked, ...unranked].map(({ work, rank }) => {
    const { chosen = false, margin = null } = standings.get(work.id) ?? {};
    return {
      roundEntryId: work.id,
      code: work.code,
      pool: work.pool,
      cards: work.cards,
      mean: work.mean && toDecimal(work.mean),
      value: work.value && toDecimal(work.value),
      exact: work.value && asText(work.value),
      rank,
      ...tieOf(work),
      chosen,
      margin: margin && toDecimal(margin),
    };
  });
}

function tiesIn(pool: readonly ValuedEntry[], { order, breaks }: Unravelled) {
  const equal = Map.groupBy(pool, ({ value }) => value && asText(value));
  const stillShares = new Set(order.filter((level) => level.length > 1).flat());
  const brokenBy = new Map(breaks.flatMap(({ step, tied }) => tied.map((id) => [id, step])));
  return (work: ValuedEntry): Pick<RankedEntry, 'tiedWith' | 'tieBrokenBy'> => ({
    tiedWith: work.value ? equal.get(asText(work.value))!.length - 1 : 0,
    tieBrokenBy: stillShares.has(work.id) ? null : (brokenBy.get(work.id) ?? null),
  });
}

/** The same tie may show in its pool and in its group of advancement. */
function onceEach(all: readonly Unravelled[]): TieBreak[] {
  return all
    .flatMap(({ breaks }) => breaks)
    .filter(
      (one, index, every) =>
        every.findIndex((other) => other.step === one.step && sameWorks(other.tied, one.tied)) === index,
    );
}
