import type { RankedEntry } from './tally.js';

/** A place other than the one that the ranking gives; null takes the place away. */
export interface Departure {
  roundEntryId: string;
  place: number | null;
  reason: string;
}

export interface DecisionDraft {
  roundEntryId: string;
  outcome: 'placed' | 'not_placed';
  place: number | null;
  rankedPlace: number | null;
  departureReason: string | null;
}

/** The place that a ranking gives: the rank itself, down to the last place that is awarded. */
export const placeOf = ({ rank }: RankedEntry, places: number): number | null =>
  rank !== null && rank <= places ? rank : null;

/** A decision for each work of the ranking. A departure that departs from nothing is none. */
export function decisionsOn(
  ranking: readonly RankedEntry[],
  { places, departures }: { places: number; departures: readonly Departure[] },
): DecisionDraft[] {
  const departing = new Map(departures.map((departure) => [departure.roundEntryId, departure]));
  return ranking.map((entry) => {
    const rankedPlace = placeOf(entry, places);
    const departure = departing.get(entry.roundEntryId);
    const place = departure ? departure.place : rankedPlace;
    return {
      roundEntryId: entry.roundEntryId,
      outcome: place === null ? 'not_placed' : 'placed',
      place,
      rankedPlace,
      departureReason: place === rankedPlace ? null : departure!.reason.trim(),
    };
  });
}
