/** Homes by their distance, nearest first; a distance has two levels, the second settles ties of the first. */
export class PairHeap {
  size = 0;
  private readonly heap: Int32Array;
  private readonly place: Int32Array;

  constructor(
    length: number,
    private readonly high: Float64Array,
    private readonly low: Float64Array,
  ) {
    this.heap = new Int32Array(length);
    this.place = new Int32Array(length).fill(-1);
  }

  /** Takes the one in, or up when its distance has become shorter. */
  raise(one: number): void {
    const { heap, place, high, low } = this;
    let at = place[one]!;
    if (at < 0) at = this.size++;
    const [ownHigh, ownLow] = [high[one]!, low[one]!];
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above]!;
      const otherHigh = high[other]!;
      if (otherHigh < ownHigh || (otherHigh === ownHigh && low[other]! <= ownLow)) break;
      heap[at] = other;
      place[other] = at;
      at = above;
    }
    heap[at] = one;
    place[one] = at;
  }

  get nearest(): number {
    return this.heap[0]!;
  }

  /** Takes the nearest out. */
  pop(): number {
    const { heap, place } = this;
    const top = heap[0]!;
    place[top] = -1;
    this.size -= 1;
    if (this.size > 0) this.sink(heap[this.size]!);
    return top;
  }

  private sink(one: number): void {
    const { heap, place, high, low, size } = this;
    const [ownHigh, ownLow] = [high[one]!, low[one]!];
    let at = 0;
    for (let below = 1; below < size; below = 2 * at + 1) {
      const next = below + 1;
      if (next < size && this.isNearer(heap[next]!, heap[below]!)) below = next;
      const other = heap[below]!;
      if (high[other]! > ownHigh || (high[other] === ownHigh && low[other]! >= ownLow)) break;
      heap[at] = other;
      place[other] = at;
      at = below;
    }
    heap[at] = one;
    place[one] = at;
  }

  private isNearer(one: number, other: number): boolean {
    const { high, low } = this;
    return high[one]! < high[other]! || (high[one] === high[other] && low[one]! < low[other]!);
  }

  clear(): void {
    while (this.size > 0) this.place[this.heap[--this.size]!] = -1;
  }
}
