import { Injectable } from '@nestjs/common';
import { Clock, NotFound, Work, type Actor } from '../../../platform/index.js';
import type { RegistrationState } from '../../registration/registration-state.js';
import { runsSummit } from '../../summit/summit.policy.js';
import { YlsSummit } from '../../summit/yls-summit.entity.js';
import { dayIn } from '../../summit/zoned-days.js';
import { NOTHING, standOf, type Balances, type Stand } from '../ledger/accounts.js';
import type { FeesAsked } from './fees.schema.js';
import type { Shown } from './shown.js';

/** One payer of a summit. */
export interface PayerLine extends Stand {
  id: string;
  registrationId: string | null;
  student: string;
  reference: string;
  dueOn: string;
  /** Null once the registration is gone. */
  state: RegistrationState | null;
}

export interface SummitFees {
  summit: YlsSummit;
  /** Of the whole summit. */
  sums: Stand & { overdue: number };
  counts: Readonly<Record<Shown, number>>;
  lines: readonly PayerLine[];
  after: string | null;
}

const PAGE = 50;

/** The books of a summit, in the same few queries for one payer and for thousands. */
@Injectable()
export class SummitFeesQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound for whom the summit does not exist */
  async summit(actor: Actor, id: string): Promise<YlsSummit> {
    const summit = await this.work.read().findOneBy(YlsSummit, { id });
    if (!summit || !runsSummit(actor, id)) throw new NotFound();
    return summit;
  }

  async list(actor: Actor, summitId: string, { show, find, after }: FeesAsked): Promise<SummitFees> {
    const manager = this.work.read();
    const summit = await this.summit(actor, summitId);
    const today = dayIn(this.clock.now(), summit.timeZone);
    const [at = null, id = null] = after?.split('_') ?? [];
    const values = [summitId, today, show, `%${find}%`, find.replace(/\s/g, '').toUpperCase(), at, id, PAGE + 1];
    const rows = await manager.query<Row[]>(listQuery, values);
    const [sums] = await manager.query<[Sums]>(sumsQuery, [summitId, today]);
    const last = rows.length > PAGE ? rows[PAGE - 1]! : null;
    return {
      summit,
      sums: { ...standOf({ ...NOTHING, ...sums }), ...sums.stand },
      counts: sums.counts,
      lines: rows.slice(0, PAGE).map(lineOf),
      after: last && `${last.openedAt.getTime()}_${last.id}`,
    };
  }
}

type Row = Omit<PayerLine, keyof Stand> & { openedAt: Date } & Balances;

interface Sums extends Partial<Balances> {
  stand: { open: number; overdue: number; credit: number; refundDue: number };
  counts: Record<Shown, number>;
}

const lineOf = ({ id, registrationId, student, reference, dueOn, state, ...balances }: Row): PayerLine => ({
  id,
  registrationId,
  student,
  reference,
  dueOn,
  state,
  ...standOf(balances),
});

const sum = (account: string) =>
  `coalesce(sum(p.cents) FILTER (WHERE p.account = '${account}'), 0)::float8 AS ${account}`;

/** Each payer of the summit with its balances. */
const balances = `
  SELECT y.id, y.registration_id, y.student, y.reference, y.due_on, y.opened_at, ${['receivable', 'revenue', 'aid', 'cash', 'refunds', 'write_off'].map(sum).join(', ')}
    FROM yls_payer y LEFT JOIN yls_ledger_entry e ON e.payer_id = y.id LEFT JOIN yls_ledger_posting p ON p.entry_id = e.id
   WHERE y.summit_id = $1 GROUP BY y.id`;

const listQuery = `
  SELECT b.id, b.registration_id AS "registrationId", b.student, b.reference, b.due_on::text AS "dueOn", b.opened_at AS "openedAt", r.state,
      b.receivable, b.revenue, b.aid, b.cash, b.refunds, b.write_off
    FROM (${balances}) b LEFT JOIN yls_registration r ON r.id = b.registration_id
   WHERE ($3 = 'all' OR ($3 = 'open' AND b.receivable > 0) OR ($3 = 'overdue' AND b.receivable > 0 AND b.due_on < $2::date)
       OR ($3 = 'credit' AND b.receivable < 0) OR ($3 = 'refund' AND b.refunds < 0))
     AND ($5 = '' OR b.student ILIKE $4 OR b.reference LIKE '%' || $5 || '%')
     AND ($6::float8 IS NULL OR (date_trunc('milliseconds', b.opened_at), b.id) > (to_timestamp($6::float8 / 1000), $7::uuid))
   ORDER BY date_trunc('milliseconds', b.opened_at), b.id LIMIT $8`;

const sumsQuery = `
  SELECT coalesce(sum(revenue), 0) AS revenue, coalesce(sum(aid), 0) AS aid, coalesce(sum(cash), 0) AS cash,
      jsonb_build_object('open', coalesce(sum(receivable) FILTER (WHERE receivable > 0), 0),
        'overdue', coalesce(sum(receivable) FILTER (WHERE receivable > 0 AND due_on < $2::date), 0),
        'credit', -coalesce(sum(receivable) FILTER (WHERE receivable < 0), 0), 'refundDue', -coalesce(sum(refunds), 0)) AS stand,
      jsonb_build_object('all', count(*), 'open', count(*) FILTER (WHERE receivable > 0),
        'overdue', count(*) FILTER (WHERE receivable > 0 AND due_on < $2::date), 'credit', count(*) FILTER (WHERE receivable < 0),
        'refund', count(*) FILTER (WHERE refunds < 0)) AS counts
    FROM (${balances}) b`;
