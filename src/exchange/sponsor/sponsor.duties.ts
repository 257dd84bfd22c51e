import type { EntityManager } from 'typeorm';
import type { DutyKind } from '../../duties/index.js';
import { NOTICE_KINDS, type NoticeKind } from './exchange-sponsor-notice.entity.js';

export const noticeDutyOf = (kind: NoticeKind): string => `exchange.sponsor.${kind}`;

const CITES: Readonly<Record<NoticeKind, string>> = { 'annual-report': '22 CFR 62.15', change: '22 CFR 62.13(c)' };

/** A report is gathered for a month; a change is told at once. */
const AHEAD: Readonly<Record<NoticeKind, number>> = { 'annual-report': 30, change: 21 };

/** Staff's own: nobody else hears, and staff in time. */
export const noticeDuties: readonly DutyKind[] = NOTICE_KINDS.map((kind) => ({
  code: noticeDutyOf(kind),
  cites: CITES[kind],
  text: { key: `exchange.sponsor.duty.${kind}` },
  href: (sponsorId) => `/exchange/sponsors/${sponsorId}#notices`,
  raises: { responsible: AHEAD[kind], coordinators: -AHEAD[kind], staff: -AHEAD[kind] },
  labels: namesOfSponsors,
}));

async function namesOfSponsors(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM exchange_sponsor WHERE id = ANY($1)',
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
