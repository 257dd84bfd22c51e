const dayMs = 86_400_000;

/** The days of the demo season, around the day on which it is loaded; local minutes of the edition's zone. */
export interface Calendar {
  now: Date;
  /** A moment so many days from now; negative is the past. */
  moment: (days: number) => Date;
  /** The day's first and last local minute, `YYYY-MM-DDTHH:mm`. */
  begin: (days: number) => string;
  end: (days: number) => string;
  /** The same as a date, `YYYY-MM-DD`. */
  date: (days: number) => string;
  /** The date that it is then at the members' offices, in New York. */
  officeDate: (days: number) => string;
}

/** As ISO writes dates. */
const inNewYork = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York' });

export function calendarOf(now: Date): Calendar {
  const moment = (days: number) => new Date(now.getTime() + days * dayMs);
  const date = (days: number) => moment(days).toISOString().slice(0, 10);
  const officeDate = (days: number) => inNewYork.format(moment(days));
  return {
    now,
    moment,
    date,
    officeDate,
    begin: (days) => `${date(days)}T00:00`,
    end: (days) => `${date(days)}T23:59`,
  };
}
