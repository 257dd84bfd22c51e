export interface Days {
  /** ISO dates, both included. */
  fromOn: string;
  untilOn: string;
}

interface Within {
  season: { beginsOn: string; endsOn: string };
  today: string;
}

/** The days of an offer, or the field and the sentence that say what is wrong with them. */
export function offeredDays(asked: Days | null, { season, today }: Within): Days | { field: string; key: string } {
  const days = asked ?? { fromOn: season.beginsOn, untilOn: season.endsOn };
  if (days.fromOn < season.beginsOn || days.fromOn > season.endsOn) return wrong('fromOn', 'season');
  if (days.untilOn > season.endsOn) return wrong('untilOn', 'season');
  if (days.untilOn <= days.fromOn) return wrong('untilOn', 'order');
  if (days.untilOn < today) return wrong('untilOn', 'past');
  return days;
}

const wrong = (field: string, key: string) => ({ field, key: `host-families.offer.form.${key}` });

/** Whether two offers have a day in common. */
export const overlap = (one: Days, other: Days): boolean => one.fromOn <= other.untilOn && other.fromOn <= one.untilOn;
