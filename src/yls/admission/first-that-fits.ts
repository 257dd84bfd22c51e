/** A party on the waitlist: how many places it needs. */
export interface Waiting {
  id: string;
  size: number;
}

/**
 * Pure: which parties are offered places now, in the order of the list. Whoever does not fit whole is passed over and keeps its place; nobody
 * is offered a part of what they need.
 */
export function partiesThatFit<Party extends Waiting>(waiting: readonly Party[], free: number): Party[] {
  let left = free;
  return waiting.filter(({ size }) => {
    const fits = size <= left;
    if (fits) left -= size;
    return fits;
  });
}
