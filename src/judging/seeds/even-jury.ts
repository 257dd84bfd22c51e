/**
 * The judges of each work, by number: every judge gets as many works as any other, give or take one a seat, and the pairings change from turn to
 * turn, so that no group of judges sees works that no other sees.
 * @param judges at least `each`, and at least 2 × `each` − 1 or exactly `each`
 */
export function evenJury(works: number, judges: number, each: number): number[][] {
  const strides = Math.max(1, Math.floor((judges - 1) / Math.max(1, each - 1)));
  return Array.from({ length: works }, (_, work) => {
    const stride = 1 + (Math.floor(work / judges) % strides);
    return Array.from({ length: each }, (_seat, seat) => (work + seat * stride) % judges);
  });
}
