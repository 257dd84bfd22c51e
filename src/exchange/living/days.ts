import { Temporal } from 'temporal-polyfill';

/** ISO dates. */
export const plusDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
