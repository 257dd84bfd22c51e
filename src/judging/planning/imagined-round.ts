import { randomFrom } from '../assignment/random.js';
import { bestOf } from '../statistics/best-of.js';
import type { Sheet } from '../statistics/sheet.js';
import { imaginedResult } from './imagined-result.js';
import type { Alternative, PlanShape } from './plan-shape.js';
import { randomDesign, type Design } from './random-design.js';
import { USUAL, World } from './worlds.js';

/** A round of this shape with imagined works and judges, played once. */
export class ImaginedRound {
  cards = 0;
  inFinal = 0;
  private readonly world: World;
  private readonly barred: ReadonlySet<number>[];
  private readonly values: ArrayLike<number>;

  constructor(
    private readonly shape: PlanShape,
    private readonly alternative: Alternative,
    seed: number,
  ) {
    const { judges, conflicts, pools, steps } = shape;
    this.world = new World({ ...USUAL, entries: pools.length, judges, steps }, seed);
    this.barred = pools.map(() => new Set());
    for (const [work, judge] of conflicts) this.barred[work] = new Set([...this.barred[work]!, judge]);
    const size = { entries: pools.length, judges, k: alternative.k, barred: this.barred };
    this.values = this.judged(randomDesign(size, randomFrom(seed)));
  }

  /** What the works are worth. */
  get truth(): Float64Array {
    return this.world.truth;
  }

  /** The works of a pool that get its places, the first one first; of works that come out equal, any. */
  placed(works: readonly number[]): number[] {
    const { places, finalists } = this.shape;
    if (!this.alternative.final || works.length <= finalists) return bestOf(this.values, works, places);
    const inFinal = bestOf(this.values, works, finalists);
    this.inFinal += inFinal.length;
    const everyone = [...Array(this.shape.judges).keys()];
    const design = this.barred.map((barred, work) =>
      inFinal.includes(work) ? everyone.filter((judge) => !barred.has(judge)) : [],
    );
    return bestOf(this.judged(design), inFinal, places);
  }

  private judged(design: Design): ArrayLike<number> {
    const { judges, pools } = this.shape;
    const cards = design.flatMap((own, entry) =>
      own.map((judge) => ({ entry, judge, score: this.world.score(entry, judge) })),
    );
    this.cards += cards.length;
    return imaginedResult({ entries: pools.length, judges, cards, pools } satisfies Sheet, this.shape);
  }
}
