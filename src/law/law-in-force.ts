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

  /** The same as sentences take them: a day of the year is a date. */
  wordsOf(ruleId: string, parameters: Readonly<Record<string, LawParameter>>): Record<string, number | Date> {
    const entries = Object.entries(this.valuesOf(ruleId, parameters));
    return Object.fromEntries(entries.map(([name, value]) => [name, inWords(parameters[name]!.unit, value)]));
  }
}

/** A number as a sentence takes it; the year of a day of the year is any that has 29 February. */
export const inWords = (unit: LawParameter['unit'], value: number): number | Date =>
  unit === 'month-day' ? new Date(Date.UTC(2024, Math.trunc(value / 100) - 1, value % 100, 12)) : value;
