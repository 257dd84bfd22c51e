import type { EntryKind, LedgerAccount } from './ledger/accounts.js';

/** An entry with its postings, as it is read. */
export interface Entry {
  id: string;
  kind: EntryKind;
  occurredOn: string;
  receiptNumber: number | null;
  isReversed: boolean;
  sides: Partial<Record<LedgerAccount, number>>;
}

/** One line of what was asked and paid; cents below zero lessen what is owed. */
export interface Move {
  key: string;
  entryId: string;
  kind: EntryKind;
  occurredOn: string;
  receiptNumber: number | null;
  isReversed: boolean;
  cents: number;
}

/** Pure: an entry in the words of a family: fee and scholarship of one invoice stand apart. */
export function movesOf({ id, kind, sides, ...told }: Entry): Move[] {
  const line = (as: EntryKind, cents: number): Move => ({ ...told, key: `${id} ${as}`, entryId: id, kind: as, cents });
  const { receivable = 0, revenue = 0, aid = 0, cash = 0 } = sides;
  const aided = aid === 0 ? [] : [line('aid', -aid)];
  if (kind === 'charge' || kind === 'credit') return [line(kind, -revenue), ...aided];
  if (kind === 'aid') return aided;
  return [line(kind, cash === 0 ? receivable : -cash)];
}
