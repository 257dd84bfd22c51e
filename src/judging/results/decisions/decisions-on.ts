import type { LineRules } from '../advancement.js';
import type { RankedEntry } from '../tally.js';
import type { Decision } from './decision.entity.js';

/** What a work is given: a place, the next round, or neither. */
export type Outcome = Pick<Decision, 'outcome' | 'place'>;

/** An outcome other than the ranking's, on which two people agree. */
export interface AgreedDeparture extends Outcome {
  id: string;
  roundEntryId: string;
  reason: string;
}

export type DecisionDraft = Omit<Decision, 'resultRunId' | 'decidedBy' | 'decidedAt'>;

/** The place that a ranking gives: the rank itself, down to the last place that is awarded. */
const placeOf = ({ rank }: Pick<RankedEntry, 'rank'>, places: number): number | null =>
  rank !== null && rank <= places ? rank : null;

/** What the ranking alone gives a work. */
export function rankedOutcome(entry: RankedEntry, { advancement, places }: LineRules): Outcome {
  if (advancement) return { outcome: entry.chosen ? 'advanced' : 'not_placed', place: null };
  const place = placeOf(entry, places);
  return { outcome: place === null ? 'not_placed' : 'placed', place };
}

export const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.outcome === other.outcome && one.place === other.place;

/** A decision for each work of the ranking. A departure that departs from nothing is none. */
export function decisionsOn(
  ranking: readonly RankedEntry[],
  rules: LineRules,
  departures: readonly AgreedDeparture[] = [],
): DecisionDraft[] {
  const departing = new Map(departures.map((departure) => [departure.roundEntryId, departure]));
  return ranking.map((entry) => {
    const ranked = rankedOutcome(entry, rules);
    const agreed = departing.get(entry.roundEntryId);
    const departs = agreed && !sameOutcome(agreed, ranked) ? agreed : null;
    const { outcome, place } = departs ?? ranked;
    return {
      roundEntryId: entry.roundEntryId,
      outcome,
      place,
      rankedOutcome: ranked.outcome,
      rankedPlace: ranked.place,
      departureId: departs?.id ?? null,
      departureReason: departs?.reason ?? null,
    };
  });
}
