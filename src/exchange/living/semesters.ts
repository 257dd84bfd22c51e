import { Temporal } from 'temporal-polyfill';

/** Days of a stay in one semester; ISO dates, both lived. */
export interface Semester {
  beginsOn: string;
  endsOn: string;
}

/** A few days before or after a semester are none of it. */
const SHORTEST_DAYS = 30;

/** Fall from July, spring from January: 22 CFR 62.25(d)(13) asks for a meeting in each; July goes with the year that begins. */
export function semestersOf({ beginsOn, endsOn }: Semester): Semester[] {
  const semesters: Semester[] = [];
  const last = Temporal.PlainDate.from(endsOn);
  for (let from = Temporal.PlainDate.from(beginsOn); Temporal.PlainDate.compare(from, last) <= 0;) {
    const end = from.with({ month: from.month <= 6 ? 6 : 12, day: 31 });
    const to = Temporal.PlainDate.compare(end, last) < 0 ? end : last;
    if (from.until(to).days + 1 >= SHORTEST_DAYS) semesters.push({ beginsOn: from.toString(), endsOn: to.toString() });
    from = end.add({ days: 1 });
  }
  return semesters;
}
