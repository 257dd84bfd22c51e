import type { RuleSet } from '../rule-set.schema.js';
import { ruleSetShape } from '../rule-set.schema.js';
import { contradictionsOf } from '../rule-set/contradictions.js';
import type { Change } from './compare.js';

/**
 * The rules for entries that are in: what they came in under, with every change that is looser or only other words.
 * Null where that would contradict itself, or where nothing is left: then they keep theirs as they are.
 */
export function onlyLooser(before: RuleSet, changes: readonly Change[]): RuleSet | null {
  const welcome = changes.filter(({ direction }) => direction !== 'stricter');
  if (welcome.length === 0) return null;
  const rules = structuredClone(before);
  for (const change of welcome) put(rules, change.path, change.after);
  const parsed = ruleSetShape.safeParse(rules);
  return parsed.success && contradictionsOf(parsed.data).length === 0 ? parsed.data : null;
}

/** Rows are found by their codes; what is compared apart from a part stays as it was in it. */
function put(holder: object, [key, ...rest]: readonly string[], after: unknown): void {
  if (Array.isArray(holder)) return putRow(holder as { code: string }[], key!, { rest, after });
  if (rest.length > 0) return put(Reflect.get(holder, key!) as object, rest, after);
  const was: unknown = Reflect.get(holder, key!);
  const isPart = isObject(was) && isObject(after);
  Reflect.set(holder, key!, isPart ? { ...was, ...after } : after);
}

function putRow(rows: { code: string }[], code: string, { rest, after }: { rest: readonly string[]; after: unknown }) {
  const index = rows.findIndex((row) => row.code === code);
  if (rest.length > 0) return put(rows[index]!, rest, after);
  if (after === null) rows.splice(index, 1);
  else if (index < 0) rows.push(after as { code: string });
  else rows[index] = after as { code: string };
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
