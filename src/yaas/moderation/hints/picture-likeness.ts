/** Pictures whose 64 bits differ in at most so many are taken for one. */
export const ALIKE_WITHIN = 7;

const BANDS = 4;
const BITS = 16;

/** A difference hash as storage tells it (a whole number below 2^64, or the same signed), as 16 hexadecimal digits. */
export const hashInHex = (hash: string): string => BigInt.asUintN(64, BigInt(hash)).toString(16).padStart(16, '0');

/** Four bands of 16 bits. */
export function bandsOfPicture(hex: string): number[] {
  return Array.from({ length: BANDS }, (_, band) => Number.parseInt(hex.slice(band * 4, band * 4 + 4), 16));
}

/**
 * What to look up: each band as it is and with one bit turned, 68 values. Where at most seven bits differ over four bands, one band differs
 * in at most one: so nothing within `ALIKE_WITHIN` is missed.
 */
export function probesOf(hex: string): { band: number; value: number }[] {
  return bandsOfPicture(hex).flatMap((value, band) => [
    { band, value },
    ...Array.from({ length: BITS }, (_, bit) => ({ band, value: value ^ (1 << bit) })),
  ]);
}
