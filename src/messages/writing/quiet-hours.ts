import { Temporal } from 'temporal-polyfill';
import { lawRule, type LawInForce } from '../../law/index.js';

type Night = Readonly<Record<'from' | 'until', number>>;

/** An adult's message waits while it is night for a minor of the thread. */
export const nightIsQuiet = lawRule<{ hour: number }, 'from' | 'until'>({
  id: 'messages-rest-at-night',
  cites: 'Safeguarding policy 4.3 (quiet hours)',
  severity: 'record',
  reads: ['hour'],
  evidence: [],
  parameters: { from: { unit: 'hours', value: 21 }, until: { unit: 'hours', value: 7 } },
  sentences: 'messages.rule.messages-rest-at-night',
  check: ({ hour }, night) => !isNight(hour, night) || {},
});

/** Midnight may lie within it. */
const isNight = (hour: number, { from, until }: Night): boolean =>
  from <= until ? hour >= from && hour < until : hour >= from || hour < until;

/** When a message that is written now reaches people in these zones: now, or when the last of their nights has ended. */
export function deliveryAt(now: Date, zones: readonly string[], law: LawInForce): Date {
  const night = law.valuesOf<'from' | 'until'>(nightIsQuiet.id, nightIsQuiet.parameters);
  const ends = zones.map((zone) => endOfNight(now, zone, night).getTime());
  return new Date(Math.max(now.getTime(), ...ends));
}

function endOfNight(now: Date, zone: string, night: Night): Date {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  if (!isNight(there.hour, night)) return now;
  const day = there.hour < night.until ? there.toPlainDate() : there.toPlainDate().add({ days: 1 });
  const end = day.toZonedDateTime({ timeZone: zone, plainTime: new Temporal.PlainTime(night.until % 24) });
  return new Date(end.epochMilliseconds);
}
