import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { prepared } from '../database/prepared.js';

/** What one kind of reader may see of a record: columns by their SQL, and nothing else. */
export interface Projection<Row extends object> {
  name: string;
  /** The kind of reader, such as `judge` or `public`. */
  reader: string;
  /** `FROM` with its joins; what is not selected from it cannot be read. */
  from: string;
  columns: { readonly [Column in keyof Row & string]: string };
  /** Condition that holds for each row this reader may ever see. */
  always?: string;
  /** Columns whose reading is logged with who read it. */
  sensitive?: readonly (keyof Row & string)[];
}

export interface Reading {
  where?: string;
  parameters?: readonly unknown[];
  orderBy?: string;
  limit?: number;
  /** The database keeps the plan; for readings outside a transaction whose SQL is one of a few. */
  isPrepared?: boolean;
}

const defined = new Map<string, Projection<never>>();

/** Declares a reader's view of a record. Tests walk all of them. */
export function defineProjection<Row extends object>(projection: Projection<Row>): Projection<Row> {
  defined.set(projection.name, projection);
  return projection;
}

export const allProjections = (): readonly Projection<Record<string, unknown>>[] => [...defined.values()];

/**
 * Rows of a projection, with exactly its columns. `where` and `orderBy` are SQL over the projection's `from`, with `$1…` for parameters.
 * Sensitive columns are logged with the actor in the same transaction or connection.
 */
export async function readRows<Row extends object>(
  manager: EntityManager,
  actor: Actor,
  { projection, reading = {} }: { projection: Projection<Row>; reading?: Reading },
): Promise<Row[]> {
  const rows = await run<Row>(manager, sqlOf(projection, reading), reading);
  if (projection.sensitive?.length && rows.length > 0) await logReading(manager, actor, projection, rows);
  return rows;
}

function run<Row extends object>(manager: EntityManager, text: string, reading: Reading): Promise<Row[]> {
  const values = [...(reading.parameters ?? [])];
  if (!reading.isPrepared) return manager.query<Row[]>(text, values);
  return prepared<Row>(manager, { name: createHash('sha256').update(text).digest('base64url'), text, values });
}

function sqlOf<Row extends object>(
  { from, columns, always }: Projection<Row>,
  { where, orderBy, limit }: Reading,
): string {
  const select = Object.entries<string>(columns).map(([alias, sql]) => `${sql} AS "${alias}"`);
  const conditions = [always, where].filter(Boolean).map((condition) => `(${condition})`);
  return [
    `SELECT ${select.join(', ')} FROM ${from}`,
    conditions.length > 0 ? `WHERE ${conditions.join(' AND ')}` : '',
    orderBy ? `ORDER BY ${orderBy}` : '',
    limit === undefined ? '' : `LIMIT ${Math.trunc(limit)}`,
  ].join(' ');
}

async function logReading<Row extends object>(
  manager: EntityManager,
  actor: Actor,
  projection: Projection<Row>,
  rows: readonly Row[],
): Promise<void> {
  const ids = rows.map((row) => (row as { id?: string }).id ?? '');
  await manager.query(
    'INSERT INTO sensitive_read (at, account_id, actor_kind, projection, columns, subject_ids) VALUES (now(), $1, $2, $3, $4, $5)',
    [actor.accountId, actor.kind, projection.name, projection.sensitive, ids],
  );
}
