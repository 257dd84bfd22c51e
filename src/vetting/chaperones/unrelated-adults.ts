/** An adult, and the accounts of relatives and of those with whom they live. */
export interface RelatedAdult {
  /** Null while nobody knows their account. */
  accountId: string | null;
  relatives: readonly string[];
}

/** How many of them have no tie to one another: spouses, relatives and people of one home count as one, whoever of them declared it. */
export function unrelatedAmong(adults: readonly RelatedAdult[]): number {
  let families: (readonly RelatedAdult[])[] = [];
  for (const adult of adults) {
    const theirs = families.filter((family) => family.some((other) => areTied(adult, other)));
    families = [...families.filter((family) => !theirs.includes(family)), [adult, ...theirs.flat()]];
  }
  return families.length;
}

const areTied = (one: RelatedAdult, other: RelatedAdult): boolean => hasDeclared(one, other) || hasDeclared(other, one);

const hasDeclared = ({ relatives }: RelatedAdult, { accountId }: RelatedAdult): boolean =>
  accountId !== null && relatives.includes(accountId);
