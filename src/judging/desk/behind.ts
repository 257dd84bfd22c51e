export interface Pace {
  /** Cards given out, and complete ones among them. */
  cards: number;
  complete: number;
  opensAt: Date;
  closesAt: Date;
}

/** Whether a judge has done a smaller part of the cards than has passed of the round's window; who is done is never behind. */
export function isBehind({ cards, complete, opensAt, closesAt }: Pace, now: Date): boolean {
  if (complete >= cards) return false;
  const passed = now.getTime() - opensAt.getTime();
  const window = closesAt.getTime() - opensAt.getTime();
  return complete * window < cards * passed;
}
