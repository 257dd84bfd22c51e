/** Below it one more value of the same size leaves a sum of whole numbers exact. */
const LIMIT = 2 ** 52;

/** A sum of whole numbers below 2^52 that stays exact beyond. */
export class ExactSum {
  private whole = 0n;
  private part = 0;

  add(value: number): void {
    this.part += value;
    if (this.part < LIMIT && this.part > -LIMIT) return;
    this.whole += BigInt(this.part);
    this.part = 0;
  }

  get value(): bigint {
    return this.whole + BigInt(this.part);
  }
}
