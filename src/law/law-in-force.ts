import type { LawParameter } from './law-rule.js';

/** The numbers of the law as they stand on one day. */
export class LawInForce {
  /** @param changed values that administrators set, by `<rule id> <name>` */
  constructor(
    /** ISO date. */
    readonly day: string,
    private readonly changed: ReadonlyMap<string, number> = new Map(),
  ) {}

  valuesOf<P extends string>(
    ruleId: string,
    parameters: Readonly<Record<P, LawParameter>>,
  ): Readonly<Record<P, number>> {
    const entries = Object.entries<LawParameter>(parameters).map(([name, { value }]) => [
      name,
      this.changed.get(`${ruleId} ${name}`) ?? value,
    ]);
    return Object.fromEntries(entries) as Record<P, number>;
  }
}
