import { fitCost, fitOf, type JudgeKind, type WorkKind } from './fit.js';

/** Which works and judges may meet, and what that costs. Works of one kind cost the same with each judge, so rows are shared. */
export class Pairs {
  private readonly rows = new Map<string, CostRow>();
  private readonly rowOf: readonly CostRow[];

  /** @param apart judges who must not meet each work, or have it already */
  constructor(
    works: readonly WorkKind[],
    judges: readonly JudgeKind[],
    private readonly apart: readonly ReadonlySet<number>[],
  ) {
    this.rowOf = works.map((work) => this.rowFor(work, judges));
  }

  /** The highest cost of a pair, 1 at least. */
  get dearest(): number {
    return this.rows
      .values()
      .reduce((dearest, { costs }) => costs.reduce((most, cost) => Math.max(most, cost), dearest), 1);
  }

  /** Whether every pair costs the same. */
  get allAlike(): boolean {
    const { value: first } = this.rows.values().next();
    return this.rows.values().every(({ costs }) => costs.every((cost) => cost === first?.costs[0]));
  }

  private rowFor(work: WorkKind, judges: readonly JudgeKind[]): CostRow {
    const kind = JSON.stringify([work.category, work.languages.toSorted()]);
    const known = this.rows.get(kind);
    if (known) return known;
    const row = { costs: Int32Array.from(judges, (judge) => fitCost(fitOf(work, judge))) };
    this.rows.set(kind, row);
    return row;
  }

  /** The same object for works of one kind. */
  row(work: number): CostRow {
    return this.rowOf[work]!;
  }

  mayMeet(work: number, judge: number): boolean {
    return !this.apart[work]!.has(judge);
  }

  /** Null when the two must not meet. */
  cost(work: number, judge: number): number | null {
    return this.mayMeet(work, judge) ? this.rowOf[work]!.costs[judge]! : null;
  }
}

/** What a work of one kind costs with each judge. */
export interface CostRow {
  costs: Int32Array;
}
