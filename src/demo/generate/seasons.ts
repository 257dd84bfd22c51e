import { showcaseTitle, yaas2026, type NewEdition } from '../../yaas/index.js';
import type { Calendar } from '../season/calendar.js';
import { themes } from '../themes.js';

/** The two editions of a generated season, as days from today: one is released, the other open for entries. */
export const seasons = {
  past: { opens: -120, closes: -30, judged: -28, closed: -14, released: -12, lastEntry: -31 },
  open: { opens: -29, closes: 24, lastEntry: -0.1 },
} as const;

export type SeasonName = keyof typeof seasons;

const themeOf = { past: themes.rivers, open: themes.table };

/** The edition of a year under the rules of 2026, with its window around today. */
export function editionOf(season: SeasonName, year: number, calendar: Calendar): NewEdition {
  const { opens, closes } = seasons[season];
  const window = { ...yaas2026.window, opens: calendar.begin(opens), closes: calendar.end(closes) };
  return { year, theme: themeOf[season], rules: { ...yaas2026, title: showcaseTitle(year), window } };
}

/** The birthday of somebody who is so old at the season's deadline: `YYYY-MM-DD`. */
export function birthDate(
  { years, days }: { years: number; days: number },
  season: SeasonName,
  calendar: Calendar,
): string {
  const [year = 0, month = 1, day = 1] = calendar.date(seasons[season].closes).split('-').map(Number);
  return new Date(Date.UTC(year - years, month - 1, day - 1 - days)).toISOString().slice(0, 10);
}

/** The moments of a work that was begun when `begun` parts of the season were over; each step follows in the time that is left. */
export function momentsOf(begun: number, season: SeasonName, { moment }: Calendar) {
  const { opens, lastEntry } = seasons[season];
  const start = opens + 0.5 + (lastEntry - opens - 0.5) * begun;
  const after = (part: number) => moment(start + (lastEntry - start) * part);
  return { startedAt: moment(start), submittedAt: after(0.25), answeredAt: after(0.5), settledAt: after(0.75) };
}
