import { adjustedRanks } from '../../statistics/adjusted-ranks.js';
import { bradleyTerry } from '../../statistics/bradley-terry.js';
import { copeland } from '../../statistics/copeland.js';
import { estimate, type SheetMethod } from '../../statistics/estimate.js';
import type { Gate } from '../../statistics/gate.js';
import { schulze } from '../../statistics/schulze.js';
import type { Sheet } from '../../statistics/sheet.js';
import { ballotsOf, pairsOf } from './derived-ballots.js';
import { columnOf, type LabColumn } from './lab-column.js';

/** Above so many works of a pool duels are not counted: they grow with the square and the cube. */
const MOST_IN_DUELS = 400;
const MOST_IN_PAIRS = 120;

/** All methods over the scores of a round; the gate withholds what is not sound. */
export function scoreColumns(sheet: Sheet, gate: Gate): LabColumn[] {
  const { pools } = sheet;
  const plain = (['mean', 'median'] as const).map((method) => columnOf(method, estimate(sheet, method).values, pools));
  const sound: SheetMethod[] = gate.allowsSpread ? ['semi', 'spread'] : ['semi'];
  const adjusted = sound.map((method) => {
    const made = estimate(sheet, method);
    return columnOf(method, made.values, { ranks: adjustedRanks(made, gate) });
  });
  return [
    ...plain,
    ...adjusted,
    columnOf(
      'copeland',
      byPool(sheet, MOST_IN_DUELS, (own) => copeland(ballotsOf(own))),
      pools,
    ),
    columnOf(
      'schulze',
      byPool(sheet, MOST_IN_DUELS, (own) => schulze(ballotsOf(own))),
      pools,
    ),
    columnOf(
      'bradley_terry',
      byPool(sheet, MOST_IN_PAIRS, (own) => bradleyTerry(own.entries, pairsOf(own)).values),
      pools,
    ),
  ];
}

/** Each pool by itself; a work without a card has no figure, and neither have the works of a pool that is too large. */
function byPool(sheet: Sheet, most: number, figures: (own: Sheet) => readonly (number | null)[]): (number | null)[] {
  const values: (number | null)[] = Array.from({ length: sheet.entries }, () => null);
  const seen = new Set(sheet.cards.map(({ entry }) => entry));
  for (const pool of new Set(sheet.pools)) {
    const works = [...sheet.pools.keys()].filter((entry) => sheet.pools[entry] === pool && seen.has(entry));
    if (works.length === 0 || works.length > most) continue;
    const places = new Map(works.map((entry, place) => [entry, place]));
    const cards = sheet.cards.flatMap((card) => {
      const entry = places.get(card.entry);
      return entry === undefined ? [] : [{ ...card, entry }];
    });
    const own = figures({ entries: works.length, judges: sheet.judges, cards, pools: works.map(() => 0) });
    for (const [place, entry] of works.entries()) values[entry] = own[place] ?? null;
  }
  return values;
}
