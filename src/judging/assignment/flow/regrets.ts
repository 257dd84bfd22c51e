/** What it would cost each work of one judge to go elsewhere; the smallest are found without sorting all (Hoare's selection). */
export class Regrets {
  count = 0;
  private regret = new Float64Array(256);
  /** The arc of each, -1 for an idle place. */
  private arc = new Int32Array(256);

  clear(): void {
    this.count = 0;
  }

  add(arc: number, regret: number): void {
    if (this.count === this.arc.length) this.grow();
    this.arc[this.count] = arc;
    this.regret[this.count] = regret;
    this.count += 1;
  }

  private grow(): void {
    const [regret, arc] = [this.regret, this.arc];
    this.regret = new Float64Array(2 * regret.length);
    this.arc = new Int32Array(2 * arc.length);
    this.regret.set(regret);
    this.arc.set(arc);
  }

  arcAt(place: number): number {
    return this.arc[place]!;
  }

  at(place: number): number {
    return this.regret[place]!;
  }

  /** Corrects one. @returns whether it was another. */
  correct(place: number, regret: number): boolean {
    if (this.regret[place] === regret) return false;
    this.regret[place] = regret;
    return true;
  }

  /** Brings the `n` smallest to the front, the largest of them last. */
  bringSmallest(n: number): void {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const [left, right] = this.partition(low, high);
      if (n - 1 <= right) high = right;
      else if (n - 1 >= left) low = left;
      else return;
    }
  }

  /** Smaller ones to the left of a pivot, larger ones to the right. */
  private partition(low: number, high: number): [left: number, right: number] {
    const { regret } = this;
    const pivot = regret[(low + high) >> 1]!;
    let [left, right] = [low, high];
    while (left <= right) {
      while (regret[left]! < pivot) left += 1;
      while (regret[right]! > pivot) right -= 1;
      if (left > right) break;
      this.swap(left, right);
      left += 1;
      right -= 1;
    }
    return [left, right];
  }

  private swap(a: number, b: number): void {
    const { regret, arc } = this;
    const [keptRegret, keptArc] = [regret[a]!, arc[a]!];
    regret[a] = regret[b]!;
    arc[a] = arc[b]!;
    regret[b] = keptRegret;
    arc[b] = keptArc;
  }
}
