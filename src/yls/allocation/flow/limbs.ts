/** Which of two lexicographic costs is less: below zero when the first is. */
export function compare(one: Float64Array, at: number, other: Float64Array, otherAt: number, width: number): number {
  for (let limb = 0; limb < width; limb++) {
    const difference = one[at + limb]! - other[otherAt + limb]!;
    if (difference !== 0) return difference;
  }
  return 0;
}
