import type { EntityManager } from 'typeorm';
import type { Statement } from './queries.js';

/** A step of a plan that reads a table. */
export interface Reading {
  table: string;
  /** Such as `Index Scan`. */
  by: string;
  /** Rows that it looked at, those that it threw away included. */
  rows: number;
}

interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows'?: number;
  'Actual Loops'?: number;
  'Rows Removed by Filter'?: number;
  Plans?: Node[];
}

/** How the database reads its tables for a statement, which is run and taken back. */
export async function readingsOf(manager: EntityManager, { text, values }: Statement): Promise<Reading[]> {
  return manager
    .transaction(async (unit) => {
      const [answer] = await unit.query<{ 'QUERY PLAN': { Plan: Node }[] }[]>(
        `EXPLAIN (ANALYZE, FORMAT JSON, TIMING OFF) ${text}`,
        values,
      );
      throw new Taken(readingsIn(answer!['QUERY PLAN'][0]!.Plan));
    })
    .catch((taken: unknown) => {
      if (taken instanceof Taken) return taken.readings;
      throw taken;
    });
}

/** Carries the answer out of a transaction that must leave nothing behind. */
class Taken extends Error {
  constructor(readonly readings: Reading[]) {
    super('taken back');
  }
}

function readingsIn(node: Node): Reading[] {
  const { 'Relation Name': table, 'Node Type': by } = node;
  const seen = (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0);
  const own = table ? [{ table, by, rows: seen * (node['Actual Loops'] ?? 1) }] : [];
  return [...own, ...(node.Plans ?? []).flatMap(readingsIn)];
}
