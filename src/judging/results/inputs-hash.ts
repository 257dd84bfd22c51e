import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import type { NamedInput } from './tally-input.js';

/**
 * SHA-256 over all that goes into a result, one canonical line for each thing (RFC 8785), in names that a results record holds:
 * codes of works and criteria, numbers of judges. So whoever has the record alone finds the same fingerprint.
 */
export function inputsHash({ criteria, entries, judges, cards }: NamedInput): string {
  const hash = createHash('sha256');
  const add = (line: unknown) => void hash.update(`${canonicalize(line)}\n`);
  const workOf = new Map(entries.map(({ roundEntryId, code }) => [roundEntryId, code]));
  const numberOf = new Map(judges.map((id, index) => [id, index + 1]));
  const criterionOf = new Map(criteria.map(({ id, code }) => [id, code]));
  for (const { code, parts, scale } of criteria) add(['criterion', code, parts, scale]);
  for (const { code, pool } of entries) add(['work', code, pool]);
  for (const { roundEntryId, roundJudgeId, scores } of cards) {
    const steps = Object.entries(scores).map(([id, step]) => [criterionOf.get(id), step]);
    add(['card', workOf.get(roundEntryId), numberOf.get(roundJudgeId), Object.fromEntries(steps)]);
  }
  return hash.digest('hex');
}
