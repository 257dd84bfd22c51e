import type { FeeLine } from './term-kind.js';

const LINE = /^(?<what>.+?)[:\s]\s*\$?(?<amount>\d{1,6}(?:\.\d{1,2})?)$/;

/** Itemised fees as they are typed, a line each, such as `Insurance: 850`; null when a line has no amount. */
export function feesIn(typed: string): FeeLine[] | null {
  const lines = typed
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const fees = lines.map((line) => LINE.exec(line)?.groups);
  if (fees.some((groups) => !groups)) return null;
  return fees.map((groups) => ({ what: groups!['what']!.trim(), amount: Number(groups!['amount']) }));
}

export const feesTyped = (fees: readonly FeeLine[]): string =>
  fees.map(({ what, amount }) => `${what}: ${amount}`).join('\n');
