/** A party on the waitlist: how many places it needs, and how often others behind it were offered some. */
export interface Waiting {
  id: string;
  size: number;
  passes: number;
}

/**
 * Pure: which parties are offered places now, in the order of the list. Whoever does not fit whole is passed over and keeps its place; nobody
 * is offered a part of what they need. For who was passed over `most` times what is free is kept until it fits; null: for nobody.
 */
export function partiesThatFit<Party extends Waiting>(
  waiting: readonly Party[],
  free: number,
  most: number | null,
): Party[] {
  let left = free;
  return waiting.filter(({ size, passes }) => {
    const fits = size <= left;
    if (fits) left -= size;
    else if (most !== null && passes >= most) left = Math.min(left, 0);
    return fits;
  });
}

/** Pure: those that wait on although somebody behind them was offered places. */
export function passedOver<Party extends Waiting>(waiting: readonly Party[], offered: readonly Party[]): Party[] {
  const last = waiting.findLastIndex((party) => party.size > 0 && offered.includes(party));
  return waiting.slice(0, Math.max(last, 0)).filter((party) => !offered.includes(party));
}
