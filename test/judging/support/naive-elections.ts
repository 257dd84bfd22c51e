import type { Rankings } from '../../../src/judging/statistics/majorities.js';

/** How many judges put one work before another, by the definition. */
function preferring({ ballots, unrankedIsLast }: Rankings, work: number, other: number): number {
  return ballots.filter(({ groups, unranked }) => {
    const place = (of: number) => {
      const found = groups.findIndex((group) => group.includes(of));
      if (found >= 0) return found;
      return unrankedIsLast && unranked.includes(of) ? groups.length : null;
    };
    const [own, others] = [place(work), place(other)];
    return own !== null && others !== null && own < others;
  }).length;
}

/** Wins and half ties, pair by pair. */
export const naiveCopeland = (rankings: Rankings): number[] =>
  worksOf(rankings).map((work) => scoreOver(rankings, work, (other) => marginOf(rankings, work, other)));

/** The strongest path is looked for among all paths that visit no work twice. */
export const naiveSchulze = (rankings: Rankings): number[] =>
  worksOf(rankings).map((work) =>
    scoreOver(rankings, work, (other) => strongest(rankings, [work], other) - strongest(rankings, [other], work)),
  );

function strongest(rankings: Rankings, path: readonly number[], to: number): number {
  const last = path.at(-1)!;
  const onward = worksOf(rankings).filter((work) => !path.includes(work));
  return Math.max(
    ...onward.map((next) => {
      const step = Math.max(0, marginOf(rankings, last, next));
      return next === to ? step : Math.min(step, strongest(rankings, [...path, next], to));
    }),
  );
}

const worksOf = ({ works }: Rankings): number[] => [...Array(works).keys()];
const marginOf = (rankings: Rankings, work: number, other: number): number =>
  preferring(rankings, work, other) - preferring(rankings, other, work);
const scoreOver = (rankings: Rankings, work: number, lead: (other: number) => number): number =>
  worksOf(rankings)
    .filter((other) => other !== work)
    .reduce((score, other) => score + (Math.sign(lead(other)) + 1) / 2, 0);
