import type { RefundStep } from './summit-state.js';

const LINE = /^(?<days>\d{1,3})\s*(?:days)?\s*:\s*(?<percent>\d{1,3})\s*%?$/;

/** Steps as they are typed, a line each, such as `60: 100`; null when a line says nothing of the kind. */
export function refundsIn(typed: string): RefundStep[] | null {
  const lines = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const steps = lines.map((line) => LINE.exec(line)?.groups);
  if (steps.some((groups) => !groups || Number(groups['percent']) > 100)) return null;
  return steps
    .map((groups) => ({ untilDaysBefore: Number(groups!['days']), percent: Number(groups!['percent']) }))
    .toSorted((one, other) => other.untilDaysBefore - one.untilDaysBefore);
}

export const refundsTyped = (steps: readonly RefundStep[]): string =>
  steps.map(({ untilDaysBefore, percent }) => `${untilDaysBefore}: ${percent}`).join('\n');
