import { pairDraw, wordsOfText } from '../../../numbers/index.js';

type Drawn = readonly [number, number];

/** From the published seed and an id alone: so the order in which people stand in a list decides nothing, and the same seed gives the same plan. */
export class Draw {
  constructor(private readonly seed: string) {}

  wordsOf(id: string): Drawn {
    return wordsOfText(`${this.seed}/${id}`);
  }
}

/** @returns 36 bits for a pair, each by its words */
export const drawn = ([one, oneMore]: Drawn, [other, otherMore]: Drawn): number =>
  pairDraw(one, oneMore, other, otherMore);
