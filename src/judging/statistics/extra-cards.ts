export interface ExtraCardsRequest {
  /** How probable each work is to belong to the prizes; null where nothing is known. */
  probabilities: readonly (number | null)[];
  /** Cards that each work has. */
  cards: readonly number[];
  /** How many more a work can get: judges without conflict who have not seen it. */
  room: readonly number[];
  /** Cards to give in this round. */
  budget: number;
}

/**
 * Gives more cards to the works about which it is least sure whether they belong to the prizes: one after the other to the work with the largest
 * p (1 − p) / n, where n counts the cards that it has and those given here (section 5.5). Works that are surely in or out get none.
 * To be repeated in rounds, as the cards come in: it finds the top ten with four cards a work as well as about ten for each would.
 * @returns how many each work gets; together fewer than the budget when there is no room or no doubt left.
 */
export function allotExtraCards({ probabilities, cards, room, budget }: ExtraCardsRequest): number[] {
  const doubt = probabilities.map((p) => (p === null ? 0 : p * (1 - p)));
  const given = cards.map(() => 0);
  for (let card = 0; card < budget; card++) {
    let best = -1;
    let most = 0;
    for (const [work, own] of doubt.entries()) {
      const worth = own / (cards[work]! + given[work]!);
      if (!(worth > most) || given[work]! >= room[work]!) continue;
      [best, most] = [work, worth];
    }
    if (best < 0) break;
    given[best]! += 1;
  }
  return given;
}
