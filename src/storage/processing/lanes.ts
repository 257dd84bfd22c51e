/** Runs at most so many at a time; the others wait in the order in which they came. */
export class Lanes {
  private running = 0;
  private readonly line: (() => void)[] = [];

  constructor(private readonly width: number) {}

  /** How many wait. */
  get waiting(): number {
    return this.line.length;
  }

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= this.width) await new Promise<void>((resolve) => this.line.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      // The place is handed on, so that nobody slips in between.
      const next = this.line.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
