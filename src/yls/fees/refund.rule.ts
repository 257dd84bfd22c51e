import { Temporal } from 'temporal-polyfill';
import type { RefundStep } from '../summit/summit-state.js';

export interface Cancelled {
  /** By days, in any order. */
  steps: readonly RefundStep[];
  /** ISO dates in the zone of the summit. */
  beginsOn: string;
  cancelledOn: string;
  /** What the family was to pay: the fee less aid. */
  shareCents: number;
  paidCents: number;
}

export interface Refund {
  /** Of the family's share, given back. */
  percent: number;
  /** What the summit keeps: never more than was paid, for whoever leaves owes nothing further. */
  keptCents: number;
  /** To be paid back. */
  refundCents: number;
}

/**
 * Pure: what is given back to whoever cancels, by the step with the most days that was still met: `60: 100` means 60 days before the first one,
 * or earlier. Parts of a cent go to the family. Aid is not the family's and goes back to its fund.
 */
export function refundOf({ steps, beginsOn, cancelledOn, shareCents, paidCents }: Cancelled): Refund {
  const percent = percentFor(steps, daysBetween(cancelledOn, beginsOn));
  const asked = Math.floor((shareCents * (100 - percent)) / 100);
  const keptCents = Math.max(0, Math.min(asked, paidCents));
  return { percent, keptCents, refundCents: Math.max(0, paidCents - keptCents) };
}

const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days;

function percentFor(steps: readonly RefundStep[], daysBefore: number): number {
  const met = steps.filter(({ untilDaysBefore }) => untilDaysBefore <= daysBefore);
  return met.toSorted((one, other) => other.untilDaysBefore - one.untilDaysBefore)[0]?.percent ?? 0;
}
