/** Whether a place lies in one of the countries (`US`) or parts of them (`US-AZ`). */
export const regionsHold = (
  regions: readonly string[],
  { country, subdivision }: { country: string; subdivision: string | null },
): boolean => regions.includes(country) || (subdivision !== null && regions.includes(subdivision));

/** The row whose regions hold the place; the row without regions takes all the others. Undefined when none does. */
export function ofRegion<R extends { within: readonly string[] }>(
  rows: readonly R[],
  place: { country: string; subdivision: string | null },
): R | undefined {
  return rows.find(({ within }) => regionsHold(within, place)) ?? rows.find(({ within }) => within.length === 0);
}
