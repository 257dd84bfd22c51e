/** A share in 0..1 as it is shown, of a hundred. */
export const percent = (share: number): number => Math.round(share * 100);
