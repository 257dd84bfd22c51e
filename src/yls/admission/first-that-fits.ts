/** A party on the waitlist: how many come with it. */
export interface Waiting {
  id: string;
  size: number;
}

/**
 * Pure: which parties are offered places now, in the order of the list. Whoever does not fit whole is passed over and keeps its place; nobody
 * is offered a part of what they need.
 */
export function partiesThatFit(waiting: readonly Waiting[], free: number): Waiting[] {
  let left = free;
  return waiting.filter(({ size }) => {
    const fits = size > 0 && size <= left;
    if (fits) left -= size;
    return fits;
  });
}
