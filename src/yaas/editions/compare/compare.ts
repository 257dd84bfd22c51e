import { at } from '../form/values-of.js';
import type { RuleSet } from '../rule-set.schema.js';
import { anyChange, type Direction, type Order } from './order.js';
import { categoryOrders, orders, quotaOrders } from './orders.js';

/** One rule that is not as it was. */
export interface Change {
  /** Where it stands: `ages.until`, `categories.poetry.work.limit.max`. */
  path: readonly string[];
  direction: Direction;
  before: unknown;
  after: unknown;
}

/** Rule by rule, what a later version changes for those whose entry is in. */
export function compare(before: RuleSet, after: RuleSet): Change[] {
  return [
    ...inOrders(orders, [before, after], []),
    ...inRows('categories', [before.categories, after.categories], { orders: categoryOrders, gone: 'stricter' }),
    ...inRows('quotas', [before.quotas, after.quotas], { orders: quotaOrders, gone: 'looser' }),
    ...inRows('attestations', [before.attestations, after.attestations], { orders: {}, gone: 'looser' }),
    ...inRows('divisions', [before.divisions, after.divisions], { orders: {}, gone: 'stricter' }),
    ...inRows('fees.rows', [before.fees.rows, after.fees.rows], { orders: {}, gone: 'stricter' }),
  ];
}

type Pair = readonly [unknown, unknown];

/** A line for a part stands for all of the part that has no line of its own. */
function inOrders(known: Readonly<Record<string, Order>>, [before, after]: Pair, prefix: readonly string[]): Change[] {
  const paths = Object.keys(known);
  return paths.flatMap((path) => {
    const inner = paths.filter((other) => other.startsWith(`${path}.`)).map((other) => other.slice(path.length + 1));
    const [was, is] = [without(at(before, path), inner), without(at(after, path), inner)];
    const direction = known[path]!(was ?? null, is ?? null);
    return direction
      ? [{ path: [...prefix, ...path.split('.')], direction, before: was ?? null, after: is ?? null }]
      : [];
  });
}

/** The part without what is compared by itself. */
function without(value: unknown, paths: readonly string[]): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null) return value;
  const copy = structuredClone(value);
  for (const path of paths) {
    const keys = path.split('.');
    const holder = keys.length === 1 ? copy : at(copy, keys.slice(0, -1).join('.'));
    if (typeof holder === 'object' && holder !== null) Reflect.deleteProperty(holder, keys.at(-1)!);
  }
  return copy;
}

interface Row {
  code: string;
}

/** Rows are the same by their codes; to take one away is looser of limits and stricter of choices, to add one the other way round. */
function inRows(
  name: string,
  [before, after]: readonly [readonly Row[], readonly Row[]],
  { orders: known, gone }: { orders: Readonly<Record<string, Order>>; gone: 'looser' | 'stricter' },
): Change[] {
  const found = (rows: readonly Row[], code: string) => rows.find((row) => row.code === code) ?? null;
  const come = gone === 'looser' ? 'stricter' : 'looser';
  const codes = [...new Set([...before, ...after].map(({ code }) => code))];
  return codes.flatMap((code): Change[] => {
    const [was, is] = [found(before, code), found(after, code)];
    const path = [...name.split('.'), code];
    if (!was || !is) return [{ path, direction: was ? gone : come, before: was, after: is }];
    if (Object.keys(known).length > 0) return inOrders(known, [was, is], path);
    const direction = anyChange(was, is);
    return direction ? [{ path, direction, before: was, after: is }] : [];
  });
}

export const hasStricter = (changes: readonly Change[]): boolean =>
  changes.some(({ direction }) => direction === 'stricter');
