import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { TallyInput } from './tally-input.js';

/**
 * SHA-256 over all that goes into a result, one canonical line for each thing (RFC 8785), in names that a results record holds:
 * codes of works and criteria, numbers of judges. So whoever has the record alone finds the same fingerprint.
 */
export function inputsHash(input: TallyInput): string {
  const hash = createHash('sha256');
  for (const line of linesOf(input)) hash.update(`${canonicalize(line)}\n`);
  return hash.digest('hex');
}

function* linesOf(input: TallyInput): Generator<unknown[]> {
  const { mode, modeSettings, method, advancement, places, ladder, randomised, seed } = input;
  const { work, judge, criterion } = namesIn(input);
  yield ['rules', { mode, modeSettings, method, advancement, places, ladder, randomised, seed }];
  for (const { code, parts, scale } of input.criteria) yield ['criterion', code, parts, scale];
  for (const { code, pool, group } of input.entries) yield ['work', code, pool, ...(group ? [group] : [])];
  for (const { roundEntryId, roundJudgeId, scores } of input.cards) {
    const steps = Object.entries(scores).map(([id, step]) => [criterion(id), step]);
    yield ['card', work(roundEntryId), judge(roundJudgeId), Object.fromEntries(steps)];
  }
  for (const { roundEntryId, roundJudgeId, rank, points } of inOrder(input.ballots, judge))
    yield ['ballot', work(roundEntryId), judge(roundJudgeId), rank, points];
  for (const { roundJudgeId, firstEntryId, secondEntryId, winner } of inOrder(input.comparisons, judge))
    yield ['comparison', judge(roundJudgeId), work(firstEntryId), work(secondEntryId), winner];
  for (const { step, tied, order } of input.answers)
    yield ['answer', step, codesOf(tied, work), order.map((level) => codesOf(level, work))];
}

function namesIn({ entries, judges, numbers, criteria }: TallyInput) {
  const works = new Map(entries.map(({ roundEntryId, code }) => [roundEntryId, code]));
  const numberOf = new Map(judges.map((id, index) => [id, numbers[index]!]));
  const codes = new Map(criteria.map(({ id, code }) => [id, code]));
  return {
    work: (id: string) => works.get(id)!,
    judge: (id: string) => numberOf.get(id)!,
    criterion: (id: string) => codes.get(id)!,
  };
}

/** Those that still take part, in one order. */
const codesOf = (ids: readonly string[], work: (id: string) => string | undefined): string[] =>
  ids.flatMap((id) => work(id) ?? []).toSorted(compareCodes);

const compareCodes = (a: string, b: string): number => (a < b ? -1 : 1);

/** By work as they come, and judges of a work by number. */
const inOrder = <L extends { roundJudgeId: string }>(lines: readonly L[], judge: (id: string) => number): L[] =>
  lines.toSorted((a, b) => judge(a.roundJudgeId) - judge(b.roundJudgeId));
