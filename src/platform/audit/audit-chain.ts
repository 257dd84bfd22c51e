import { createHash } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { defineJob } from '../jobs/job.js';
import { Jobs } from '../jobs/jobs.js';

const sealAudit = defineJob<Record<string, never>>('audit.seal', { retries: 1 });
const batchSize = 5_000;
const beginning = '0'.repeat(64);
const sealLock = 7_201_932;

export interface ChainReport {
  ok: boolean;
  seals: number;
  sealedRecords: number;
  /** Written since the last seal: not yet protected. */
  unsealedRecords: number;
  /** The last seal's hash: who keeps it elsewhere can tell later that no seal was taken off the end. */
  head: string | null;
  /** The first seal that does not hold, and why. */
  broken?: { seal: string; because: 'record changed' | 'record missing' | 'chain changed' };
}

/** What the chain says of the records about one subject. */
export type ChainAbout = Pick<ChainReport, 'ok' | 'seals' | 'head' | 'broken'> & {
  /** Seals that hold records about the subject: of these each record was hashed again. */
  own: number;
  /** Records about the subject that were written since the last seal. */
  unsealedRecords: number;
};

interface SealRow {
  id: string;
  records: number;
  previous_hash: string;
  hash: string;
}

/** Seals the audit log into a hash chain, in batches, and verifies it. */
@Injectable()
export class AuditChain implements OnModuleInit {
  constructor(
    private readonly source: DataSource,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(sealAudit, async () => void (await this.seal()));
    this.jobs.schedule(sealAudit, '*/5 * * * *');
  }

  /** Seals all records that are not sealed. @returns how many were. */
  async seal(): Promise<number> {
    let sealed = 0;
    for (let batch = batchSize; batch === batchSize; sealed += batch) {
      batch = await this.source.transaction((manager) => sealBatch(manager));
    }
    return sealed;
  }

  /** Walks the chain from its beginning and recomputes each hash. */
  async verify(): Promise<ChainReport> {
    const manager = this.source.manager;
    const seals = await manager.query<SealRow[]>('SELECT id, records, previous_hash, hash FROM audit_seal ORDER BY id');
    const [{ count }] = await manager.query<[{ count: number }]>(
      'SELECT count(*)::int AS count FROM audit_record r WHERE NOT EXISTS (SELECT FROM audit_seal_member m WHERE m.record_id = r.id)',
    );
    const report: ChainReport = { ok: true, seals: seals.length, sealedRecords: 0, unsealedRecords: count, head: null };
    let previous = beginning;
    for (const seal of seals) {
      const because = await flaw(manager, seal, previous);
      if (because) return { ...report, ok: false, broken: { seal: seal.id, because } };
      report.sealedRecords += seal.records;
      previous = seal.hash;
      report.head = seal.hash;
    }
    return report;
  }

  /**
   * The same for one subject, without hashing what others' records say: the seals follow one another from the beginning to the last, each has as many
   * records as it was made of, and those that hold records about the subject hold what was written.
   */
  async verifyAbout({ type, id }: { type: string; id: string }): Promise<ChainAbout> {
    const { manager } = this.source;
    const [chain] = await manager.query<{ seals: number; head: string | null; broken: string | null }[]>(LINKS, [
      beginning,
    ]);
    const [counts] = await manager.query<{ unsealed: number; short: string | null }[]>(COUNTS, [type, id]);
    const own = await manager.query<SealRow[]>(SEALS_ABOUT, [type, id]);
    const report = { seals: chain!.seals, head: chain!.head, own: own.length, unsealedRecords: counts!.unsealed };
    if (chain!.broken) return { ...report, ok: false, broken: { seal: chain!.broken, because: 'chain changed' } };
    if (counts!.short) return { ...report, ok: false, broken: { seal: counts!.short, because: 'record missing' } };
    for (const seal of own) {
      const because = await flaw(manager, seal, seal.previous_hash);
      if (because) return { ...report, ok: false, broken: { seal: seal.id, because } };
    }
    return { ...report, ok: true };
  }
}

const LINKS = `
  SELECT count(*)::int AS seals, (array_agg(hash ORDER BY id DESC))[1] AS head, (min(id) FILTER (WHERE previous_hash <> before))::text AS broken
    FROM (SELECT id, hash, previous_hash, lag(hash, 1, $1) OVER (ORDER BY id) AS before FROM audit_seal) s`;

const COUNTS = `
  SELECT (SELECT count(*)::int FROM audit_record r WHERE r.subject_type = $1 AND r.subject_id = $2
           AND NOT EXISTS (SELECT FROM audit_seal_member m WHERE m.record_id = r.id)) AS unsealed,
         (SELECT min(s.id)::text FROM audit_seal s LEFT JOIN
           (SELECT o.seal_id, count(*) AS count FROM audit_seal_member o JOIN audit_record r ON r.id = o.record_id GROUP BY o.seal_id) m ON m.seal_id = s.id
           WHERE coalesce(m.count, 0) <> s.records) AS short`;

const SEALS_ABOUT = `
  SELECT s.id, s.records, s.previous_hash, s.hash FROM audit_seal s WHERE s.id IN
    (SELECT m.seal_id FROM audit_record r JOIN audit_seal_member m ON m.record_id = r.id WHERE r.subject_type = $1 AND r.subject_id = $2) ORDER BY s.id`;

async function flaw(
  manager: EntityManager,
  seal: SealRow,
  previous: string,
): Promise<'record changed' | 'record missing' | 'chain changed' | null> {
  if (seal.previous_hash !== previous) return 'chain changed';
  const lines = await linesOf(manager, 'r.id IN (SELECT record_id FROM audit_seal_member WHERE seal_id = $1)', seal.id);
  if (lines.length !== seal.records) return 'record missing';
  return hashOf(previous, lines) === seal.hash ? null : 'record changed';
}

async function sealBatch(manager: EntityManager): Promise<number> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [sealLock]);
  const ids = await unsealed(manager);
  if (ids.length === 0) return 0;
  const [last] = await manager.query<{ hash: string }[]>('SELECT hash FROM audit_seal ORDER BY id DESC LIMIT 1');
  const previous = last?.hash ?? beginning;
  const lines = await linesOf(manager, 'r.id = ANY($1::bigint[])', ids);
  await manager.query(
    `WITH seal AS (INSERT INTO audit_seal (at, records, previous_hash, hash) VALUES (now(), $1, $2, $3) RETURNING id)
     INSERT INTO audit_seal_member (record_id, seal_id) SELECT unnest($4::bigint[]), seal.id FROM seal`,
    [ids.length, previous, hashOf(previous, lines), ids],
  );
  return ids.length;
}

async function unsealed(manager: EntityManager): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT r.id FROM audit_record r WHERE NOT EXISTS (SELECT FROM audit_seal_member m WHERE m.record_id = r.id) ORDER BY r.id LIMIT $1`,
    [batchSize],
  );
  return rows.map((row) => row.id);
}

/** Each record as one canonical line, made by the database itself: jsonb text is canonical. */
async function linesOf(manager: EntityManager, condition: string, parameter: unknown): Promise<string[]> {
  const rows = await manager.query<{ line: string }[]>(
    `SELECT jsonb_build_array(r.id, extract(epoch FROM r.at), r.account_id, r.actor_kind, r.action, r.subject_type, r.subject_id, r.details)::text AS line
     FROM audit_record r WHERE ${condition} ORDER BY r.id`,
    [parameter],
  );
  return rows.map((row) => row.line);
}

function hashOf(previous: string, lines: readonly string[]): string {
  const hash = createHash('sha256').update(previous);
  for (const line of lines) hash.update('\n').update(line);
  return hash.digest('hex');
}
