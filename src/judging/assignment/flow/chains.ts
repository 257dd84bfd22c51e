import type { Panels } from './panels.js';

/** How a chain comes to a judge: an entry takes the judge's arc for one that it gives up (-1: for none). Null where a chain begins. */
type Step = { gives: number; takes: number } | null;

/** Chains of hand-overs from judge to judge, each handing one of the own entries on: the shortest is found first. */
export class Chains {
  private readonly steps = new Map<number, Step>();
  private readonly queue: number[] = [];

  /** @param closed 1 for judges that no chain may pass */
  constructor(
    private readonly panels: Panels,
    private readonly closed?: Uint8Array,
  ) {}

  /** The judge may hand on from now on. */
  reach(judge: number, step: Step): void {
    if (this.closed?.[judge] || this.steps.has(judge)) return;
    this.steps.set(judge, step);
    this.queue.push(judge);
  }

  /** Makes the shortest chain to a judge at whom it may end. @returns false when there is none: see `reached`. */
  make(mayEnd: (judge: number) => boolean): boolean {
    for (const judge of this.queue) {
      if (mayEnd(judge)) {
        this.handOver(judge);
        return true;
      }
      this.handsOnFrom(judge);
    }
    return false;
  }

  get reached(): readonly number[] {
    return this.queue;
  }

  private handsOnFrom(giver: number): void {
    const { from, judge } = this.panels.network;
    for (const gives of this.panels.held[giver]!) {
      const entry = this.panels.entryOf[gives]!;
      for (let takes = from[entry]!; takes < from[entry + 1]!; takes++) {
        if (!this.panels.taken[takes]) this.reach(judge[takes]!, { gives, takes });
      }
    }
  }

  private handOver(end: number): void {
    for (let step = this.steps.get(end); step;) {
      const { gives, takes } = step;
      this.panels.take(takes);
      if (gives < 0) return;
      this.panels.leave(gives);
      step = this.steps.get(this.panels.network.judge[gives]!);
    }
  }
}
