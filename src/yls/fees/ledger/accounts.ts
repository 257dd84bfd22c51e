/**
 * What money is called in the ledger of a summit. Debit is above zero, credit below: what families owe, what was charged, what funds took over, what
 * has come in, what is to be given back (below zero until it was), what was let go.
 */
export const ACCOUNTS = ['receivable', 'revenue', 'aid', 'cash', 'refunds', 'write_off'] as const;
export type LedgerAccount = (typeof ACCOUNTS)[number];

export const ENTRY_KINDS = [
  'charge',
  'aid',
  'credit',
  'refund_due',
  'payment',
  'refund',
  'write_off',
  'reversal',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/** What can be taken back by a further entry; documents are corrected by a credit note. */
export const REVERSIBLE: ReadonlySet<EntryKind> = new Set(['payment', 'refund', 'write_off'] as const);

export const METHODS = ['transfer', 'cheque', 'card', 'cash'] as const;
export type Method = (typeof METHODS)[number];

/** Cents by account. */
export type Balances = Readonly<Record<LedgerAccount, number>>;

export const NOTHING: Balances = { receivable: 0, revenue: 0, aid: 0, cash: 0, refunds: 0, write_off: 0 };

/** Pure: where a payer stands, in cents, none below zero. */
export interface Stand {
  charged: number;
  aided: number;
  paid: number;
  /** Still to pay. */
  open: number;
  /** Paid beyond what is owed: to be given back, or to be set against what comes. */
  credit: number;
  /** To be given back by the summit's rules. */
  refundDue: number;
}

export const standOf = ({ receivable, revenue, aid, cash, refunds }: Balances): Stand => ({
  charged: Math.max(0, -revenue),
  aided: aid,
  paid: cash,
  open: Math.max(0, receivable),
  credit: Math.max(0, -receivable),
  refundDue: Math.max(0, -refunds),
});
