import type { RankedEntry } from '../results/tally.js';
import type { RecordReading } from './record-reading.js';
import type { DecisionFacts } from './sections/decision.section.js';
import type { SummaryFacts } from './sections/summary.section.js';

/** What the public learns of a round: counts, of which none is of one person. Any reader of the record finds the same. */
export function summaryOf(reading: RecordReading): SummaryFacts {
  const { works, cards, runs, conflicts } = reading;
  const counting = cards.filter((card) => card.counts);
  const taking = [...works.values()].filter(({ withdrawnAt }) => withdrawnAt === null);
  const ranked = [...(reading.ranking?.values() ?? [])];
  const perWork = ranked.map((line) => line.cards);
  const departures = [...reading.decisions.values()].flatMap((decision) => kindOf(decision) ?? []);
  return {
    kind: 'summary',
    works: taking.length,
    withdrawn: works.size - taking.length,
    judges: new Set(counting.map(({ judge }) => judge)).size,
    cards: counting.length,
    cardsPerWork: { fewest: Math.min(...perWork), most: Math.max(...perWork) },
    pools: poolsIn(reading),
    ties: countsBy(reading.ties.map(({ step }) => step)).map(([step, ties]) => ({ step, ties })),
    shared: ranked.filter(isShared).length,
    departures: countsBy(departures).map(([kind, departed]) => ({ kind, works: departed })),
    conflicts: conflicts.map(({ kind: _kind, ...counts }) => counts),
    runs: runs.length,
  };
}

const isShared = ({ chosen, tiedWith, tieBrokenBy }: RankedEntry): boolean =>
  chosen && tiedWith > 0 && tieBrokenBy === null;

function poolsIn({ ranking, decisions }: RecordReading): SummaryFacts['pools'] {
  const pools = Map.groupBy(ranking?.values() ?? [], ({ pool }) => pool);
  return [...pools].map(([pool, lines]) => {
    const outcomes = lines.map(({ code }) => decisions.get(code)?.outcome);
    const given = (outcome: DecisionFacts['outcome']) => outcomes.filter((one) => one === outcome).length;
    return { pool, works: lines.length, placed: given('placed'), advanced: given('advanced') };
  });
}

/** What a departure did to the work; null where there is none. */
function kindOf({ departure, outcome, place, rankedPlace }: DecisionFacts): DepartureKind | null {
  if (!departure) return null;
  if (place !== null && rankedPlace !== null) return place < rankedPlace ? 'raised' : 'lowered';
  return outcome === 'not_placed' ? 'taken' : 'given';
}

type DepartureKind = SummaryFacts['departures'][number]['kind'];

/** In the order of the names. */
function countsBy<K extends string>(names: readonly K[]): [K, number][] {
  const groups = Map.groupBy(names, (name) => name);
  return [...groups].map(([name, all]): [K, number] => [name, all.length]).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
