import { drawLine, type Contender, type Line } from './advancement.js';
import { figuresOf, type Figure } from './figures/figures.js';
import { asText, toDecimal } from './fraction.js';
import { levelsOf } from './levels.js';
import type { TallyInput } from './tally-input.js';
import { evidenceOf } from './ties/evidence.js';
import { sameWorks, type OpenTie, type TieBreak, type TieStep, type Unravelled } from './ties/tie-ladder.js';

/** A line of the ranking, as a result run keeps it. */
export interface RankedEntry {
  roundEntryId: string;
  code: string;
  pool: string;
  /** Complete cards, ballots or comparisons that went in. */
  cards: number;
  /** Mean of what judges gave it, in 0…1, rounded to six digits for display; null without a score. */
  mean: string | null;
  /** The method's own figure, which decides, rounded to six digits for display. */
  value: string | null;
  /** The same, exactly, as `numerator/denominator`: what the ranking compares. */
  exact: string | null;
  /** The range that holds what the whole jury would give with nine chances in ten; null where nothing is known of its error. */
  low: string | null;
  high: string | null;
  /** How probable it is that the work belongs to those whom the line lets through, in 0…1. */
  prizeProbability: string | null;
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
  const facts = { ladder: input.ladder, answers: input.answers, evidence: evidenceOf(input) };
  const works = worksOf(input);
  const line = drawLine(works, input, facts);
  const pools = Map.groupBy(works, ({ pool }) => pool);
  const ranked = [...pools.keys()].toSorted().map((name) => {
    const pool = pools.get(name)!;
    const levels = levelsOf(pool, facts);
    return { levels, lines: linesOf(pool, levels, line) };
  });
  const breaks = onceEach([...ranked.map(({ levels }) => levels), ...line.unravelled]);
  const codes = new Map(works.map(({ id, code }) => [id, code]));
  const named = (ids: readonly string[]) => ids.map((id) => codes.get(id)!);
  return {
    output: ranked.flatMap(({ lines }) => lines),
    ties: {
      breaks: breaks.map(({ tied, order, ...rung }) => ({ ...rung, tied: named(tied), order: order.map(named) })),
      open: line.open.map(({ awaits, tied }) => ({ awaits, tied: named(tied) })),
    },
  };
}

interface RankedWork extends Contender, Figure {
  code: string;
}

/** By code, so that nothing hangs on the order in which works came. */
function worksOf(input: TallyInput): RankedWork[] {
  const figures = figuresOf(input);
  return input.entries
    .map(({ roundEntryId: id, ...entry }, place) => ({ id, ...entry, ...figures[place]! }))
    .toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function linesOf(pool: readonly RankedWork[], levels: Unravelled, { standings }: Line): RankedEntry[] {
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
    return { ...figuresIn(work), rank, ...tieOf(work), chosen, margin: margin && toDecimal(margin) };
  });
}

function figuresIn({ id, code, pool, cards, mean, value, range, probability }: RankedWork) {
  return {
    roundEntryId: id,
    code,
    pool,
    cards,
    mean: mean && toDecimal(mean),
    value: value && toDecimal(value),
    exact: value && asText(value),
    low: range && range.low.toFixed(6),
    high: range && range.high.toFixed(6),
    prizeProbability: probability === null ? null : probability.toFixed(4),
  };
}

function tiesIn(pool: readonly RankedWork[], { order, breaks }: Unravelled) {
  const equal = Map.groupBy(pool, ({ value }) => value && asText(value));
  const stillShares = new Set(order.filter((level) => level.length > 1).flat());
  const brokenBy = new Map(breaks.flatMap(({ step, tied }) => tied.map((id) => [id, step])));
  return (work: RankedWork): Pick<RankedEntry, 'tiedWith' | 'tieBrokenBy'> => ({
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
