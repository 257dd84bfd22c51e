import type { Design } from '../../../src/judging/planning/random-design.js';
import type { World } from '../../../src/judging/planning/worlds.js';
import type { CardScore, Sheet } from '../../../src/judging/statistics/sheet.js';

/** A sheet from rows of `[work, judge, score]`, all works in one pool unless said. */
export function aSheet(rows: readonly (readonly [number, number, number])[], wishes: Partial<Sheet> = {}): Sheet {
  const cards: CardScore[] = rows.map(([entry, judge, score]) => ({ entry, judge, score }));
  const entries = wishes.entries ?? 1 + Math.max(-1, ...cards.map((card) => card.entry));
  const judges = wishes.judges ?? 1 + Math.max(-1, ...cards.map((card) => card.judge));
  return { entries, judges, cards, pools: Array.from({ length: entries }, () => 0), ...wishes };
}

/** The cards that the judges of this design give in this world. */
export const playedSheet = (world: World, design: Design): Sheet =>
  aSheet(
    design.flatMap((own, entry) => own.map((judge) => [entry, judge, world.score(entry, judge)] as const)),
    { entries: world.settings.entries, judges: world.settings.judges },
  );
