const HALF = 2 ** 26;

/** A sum of whole numbers below 2^53 that stays exact beyond. */
export class ExactSum {
  private high = 0;
  private low = 0;

  add(value: number, times = 1): void {
    const upper = Math.floor(value / HALF);
    this.high += upper * times;
    this.low += (value - upper * HALF) * times;
  }

  get value(): bigint {
    return BigInt(this.high) * BigInt(HALF) + BigInt(this.low);
  }
}
