/** The state of a draw: which judges hold which works, by index. */
export class Draw {
  /** Judges of each work. */
  readonly judgesOf: Set<number>[];
  /** Works of each judge. */
  readonly worksOf: Set<number>[];

  constructor(
    readonly eligible: readonly (readonly number[])[],
    judges: number,
  ) {
    this.judgesOf = eligible.map(() => new Set());
    this.worksOf = Array.from({ length: judges }, () => new Set());
  }

  load(judge: number): number {
    return this.worksOf[judge]!.size;
  }

  give(work: number, judge: number): void {
    this.judgesOf[work]!.add(judge);
    this.worksOf[judge]!.add(work);
  }

  take(work: number, judge: number): void {
    this.judgesOf[work]!.delete(judge);
    this.worksOf[judge]!.delete(work);
  }

  /** Whether the judge could be given the work now. */
  mayTake(work: number, judge: number): boolean {
    return !this.judgesOf[work]!.has(judge) && this.eligible[work]!.includes(judge);
  }
}
