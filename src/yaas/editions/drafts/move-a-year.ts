import { Temporal } from 'temporal-polyfill';
import type { RuleSet } from '../rule-set.schema.js';

/** The same rules, so many years later: every date moves to the same day of its month, and the year in names with it. */
export function movedByYears(rules: RuleSet, { from, to }: { from: number; to: number }): RuleSet {
  const years = to - from;
  const renamed = (name: string) => name.replaceAll(String(from), String(to));
  const minute = (local: string) =>
    Temporal.PlainDateTime.from(local)
      .add({ years })
      .toString({ smallestUnit: local.length > 16 ? 'second' : 'minute' });
  const day = (date: string | null) => date && Temporal.PlainDate.from(date).add({ years }).toString();
  const { window, ages, affiliation, authorship, exhibit } = rules;
  return {
    ...rules,
    title: Object.fromEntries(Object.entries(rules.title).map(([locale, title]) => [locale, renamed(title)])),
    book: { ...rules.book, name: renamed(rules.book.name) },
    window: {
      ...window,
      opens: minute(window.opens),
      closes: minute(window.closes),
      lateUntil: window.lateUntil && minute(window.lateUntil),
    },
    ages: { ...ages, day: day(ages.day) },
    affiliation: { ...affiliation, standingDay: day(affiliation.standingDay) },
    authorship: { ...authorship, madeSince: day(authorship.madeSince) },
    exhibit: { ...exhibit, from: day(exhibit.from), until: day(exhibit.until) },
  };
}
