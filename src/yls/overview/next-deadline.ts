import type { YlsSummit } from '../summit/yls-summit.entity.js';
import { afterDay, daysAfter, lastMinuteBefore } from '../summit/zoned-days.js';
import type { SummitFigures } from './summit-figures.queries.js';

export interface NextDeadline {
  of: string;
  at: Date;
}

/** Pure: the next moment that matters, as people are told it; null after the last day. */
export function nextDeadlineOf(
  summit: Pick<YlsSummit, 'state' | 'timeZone' | 'appliesUntil' | 'recommendsUntil' | 'beginsOn' | 'endsOn'>,
  figures: SummitFigures,
  now: Date,
): NextDeadline | null {
  const { state, timeZone, beginsOn, endsOn } = summit;
  const endOf = (day: string) => lastMinuteBefore(afterDay(day, timeZone));
  const until = (of: string, day: string | null) => (day === null ? [] : [{ of, at: endOf(day) }]);
  const released = [
    ...until('offers', figures.offersUntil),
    ...(figures.ranksUntil ? [{ of: 'ranking', at: lastMinuteBefore(figures.ranksUntil) }] : []),
    ...until('papers', figures.papersDue),
    ...until('fees', figures.feesDue),
  ];
  const all = [
    ...(state === 'open' ? [{ of: 'applies', at: lastMinuteBefore(summit.appliesUntil) }] : []),
    ...(state === 'open' || state === 'closed'
      ? [{ of: 'recommends', at: lastMinuteBefore(summit.recommendsUntil) }]
      : []),
    ...(state === 'released' ? released : []),
    { of: 'begins', at: afterDay(daysAfter(beginsOn, -1), timeZone) },
    ...until('ends', endsOn),
  ];
  return all.filter(({ at }) => at > now).toSorted((one, other) => one.at.getTime() - other.at.getTime())[0] ?? null;
}
