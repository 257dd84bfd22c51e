import type { NewCommunity, SeededMember } from '../../registry/index.js';

/** Cities beside which a member's students may enter, besides its own line. */
const partnersEach = 3;

/** Works that one line can hold in an edition, at a fill that leaves room for chance: two written categories, two age groups, five each. */
const worksInLine = 2 * 2 * 5 * 0.6;

/** So many members as an edition with so many works needs. */
export const membersFor = (works: number): number => Math.max(1, Math.ceil(works / worksInLine / (1 + partnersEach)));

export const partnersFor = (members: number): number => members * partnersEach;

/** Each home gets its own partners, so that every line is a pair of two cities. */
export const planNetwork = (homes: readonly NewCommunity[], abroad: readonly NewCommunity[]): SeededMember[] =>
  homes.map((home, index) => ({
    name: `Sister Cities of ${home.name}`,
    home,
    partners: Array.from({ length: partnersEach }, (_, turn) => abroad[index + turn * homes.length]!),
  }));
