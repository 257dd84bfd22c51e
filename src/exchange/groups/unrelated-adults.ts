import type { AdultOnTrip } from './trip.facts.js';

type Related = Pick<AdultOnTrip, 'accountId' | 'relatives'>;

/** How many of them have no tie to one another: spouses, relatives and people of one home count as one, whoever of them declared it. */
export function unrelatedAmong(adults: readonly Related[]): number {
  let families: (readonly Related[])[] = [];
  for (const adult of adults) {
    const theirs = families.filter((family) => family.some((other) => areTied(adult, other)));
    families = [...families.filter((family) => !theirs.includes(family)), [adult, ...theirs.flat()]];
  }
  return families.length;
}

const areTied = (one: Related, other: Related): boolean => hasDeclared(one, other) || hasDeclared(other, one);

const hasDeclared = ({ relatives }: Related, { accountId }: Related): boolean =>
  accountId !== null && relatives.includes(accountId);
