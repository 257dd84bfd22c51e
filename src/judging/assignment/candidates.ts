import type { FlowNetwork } from './flow/flow-network.js';
import type { CostRow, Pairs } from './pairs.js';
import { shuffled } from './random.js';

/** Up to so many pairs a draw looks at all of them at once. */
const FEW = 2_000_000;
/** Above, at so many judges for each work to begin with: six in ten of them fit best, the others are any. */
const BREADTH = 40;
const BEST = 0.6;

/** How many judges a draw looks at for each work to begin with. */
export const breadthFor = (works: number, judges: number): number => (works * judges <= FEW ? judges : BREADTH);

/** Judges who come into question for each work, in an order of chance. */
export class Candidates {
  private readonly of: number[][];
  private readonly tiers = new Map<CostRow, number[][]>();

  constructor(
    private readonly pairs: Pairs,
    private readonly sizes: { works: number; judges: number; breadth: number },
    private readonly random: () => number,
  ) {
    const everyone = [...Array(sizes.judges).keys()];
    this.of = Array.from({ length: sizes.works }, (_, work) =>
      sizes.breadth < sizes.judges ? this.some(work) : everyone.filter((judge) => pairs.mayMeet(work, judge)),
    );
    for (const judges of this.of) judges.splice(0, judges.length, ...shuffled(judges, random));
  }

  private some(work: number): number[] {
    const { breadth, judges } = this.sizes;
    const chosen = new Set<number>();
    const take = (judge: number) => this.pairs.mayMeet(work, judge) && chosen.add(judge);
    for (const tier of this.tiersOf(this.pairs.row(work))) {
      for (const judge of this.inChance(tier)) {
        if (chosen.size >= BEST * breadth) break;
        take(judge);
      }
    }
    for (let tries = 0; chosen.size < breadth && tries < 2 * breadth; tries++) take(this.below(judges));
    return [...chosen];
  }

  /** Judges of the same cost together, the cheapest first. */
  private tiersOf(row: CostRow): number[][] {
    const known = this.tiers.get(row);
    if (known) return known;
    const byCost = Map.groupBy(row.costs.keys(), (judge) => row.costs[judge]!);
    const tiers = [...byCost].toSorted(([a], [b]) => a - b).map(([, tier]) => tier);
    this.tiers.set(row, tiers);
    return tiers;
  }

  private below(n: number): number {
    return Math.floor(this.random() * n);
  }

  /** Shuffles only as far as it is asked. */
  private *inChance(judges: number[]): Generator<number> {
    for (let left = judges.length; left > 0; left--) {
      const at = this.below(left);
      [judges[at], judges[left - 1]] = [judges[left - 1]!, judges[at]!];
      yield judges[left - 1]!;
    }
  }

  add(work: number, judges: readonly number[]): void {
    this.of[work]!.push(...judges);
  }

  has(work: number): ReadonlySet<number> {
    return new Set(this.of[work]);
  }

  arcs(): Pick<FlowNetwork, 'from' | 'judge' | 'cost'> {
    const from = new Int32Array(this.of.length + 1);
    for (const [work, judges] of this.of.entries()) from[work + 1] = from[work]! + judges.length;
    const judge = new Int32Array(from.at(-1)!);
    const cost = new Int32Array(from.at(-1)!);
    for (const [work, judges] of this.of.entries()) {
      const { costs } = this.pairs.row(work);
      for (const [place, one] of judges.entries()) {
        judge[from[work]! + place] = one;
        cost[from[work]! + place] = costs[one]!;
      }
    }
    return { from, judge, cost };
  }
}
