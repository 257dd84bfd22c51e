import type { EntityManager } from 'typeorm';
import type { DutyKind } from '../../duties/index.js';
import { CITES, REPORT_KINDS, type ReportKind } from './report-kind.js';

export const dutyCode = (kind: ReportKind): string => `exchange.report-${kind}`;

/** Clocks of the responsible officer; a month ahead, because every coordinator has something to complete. */
export const reportDuties: readonly DutyKind[] = REPORT_KINDS.map((kind) => ({
  code: dutyCode(kind),
  cites: CITES[kind],
  text: { key: `exchange.reports.duty.${kind}` },
  href: (termId) => `/exchange/reports/${termId}/${kind}`,
  raises: { responsible: 30, coordinators: 0, staff: 1 },
  labels: namesOfTerms,
}));

async function namesOfTerms(manager: EntityManager, termIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT id, name FROM exchange_term WHERE id = ANY($1)',
    [termIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
