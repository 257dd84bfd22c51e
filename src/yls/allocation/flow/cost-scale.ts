/**
 * Costs that are compared criterion by criterion, the first that differs decides. Several criteria share one double as digits to a base above
 * twice the number of people, so that in a sum over all of them no digit ever reaches the next: the order of sums is exactly the
 * lexicographic order of the criteria. What does not fit goes into the next double, a limb; limbs are compared one after the other.
 */
export class CostScale {
  /** Doubles for one cost: those of the criteria, and the last for the draw between equals. */
  readonly width: number;
  private readonly base: number;
  private readonly perLimb: number;

  /**
   * @param people how many there are at most
   * @param criteria how many there are, the most important first
   */
  constructor(
    people: number,
    private readonly criteria: number,
  ) {
    const bits = Math.ceil(Math.log2(2 * people + 2));
    this.base = 2 ** bits;
    // A sum over all people stays below 2^53, and so does a difference of two.
    this.perLimb = Math.max(1, Math.floor(51 / bits));
    this.width = Math.ceil(criteria / this.perLimb) + 1;
  }

  /** Adds `amount` of a criterion to the cost that begins at `at`. */
  add(costs: Float64Array, at: number, criterion: number, amount = 1): void {
    costs[at + Math.floor(criterion / this.perLimb)]! += amount * this.unitOf(criterion);
  }

  /** Sets the number of the draw, a whole one up to 2^36. */
  draw(costs: Float64Array, at: number, number: number): void {
    costs[at + this.width - 1] = number;
  }

  /** How much of each criterion is in a sum or a difference of sums, the draw apart. */
  read(limbs: ArrayLike<number>): number[] {
    const amounts = Array.from({ length: this.criteria }, () => 0);
    const rest = Array.from(limbs);
    for (let criterion = 0; criterion < this.criteria; criterion++) {
      const limb = Math.floor(criterion / this.perLimb);
      const amount = Math.round(rest[limb]! / this.unitOf(criterion));
      rest[limb]! -= amount * this.unitOf(criterion);
      amounts[criterion] = amount;
    }
    return amounts;
  }

  private unitOf(criterion: number): number {
    return this.base ** (this.perLimb - 1 - (criterion % this.perLimb));
  }
}
