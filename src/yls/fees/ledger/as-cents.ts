/** A bigint of the database as a number: sums of money stay far below 2^53 cents. */
export const asCents = { from: (stored: string) => Number(stored), to: (cents: number) => cents };
