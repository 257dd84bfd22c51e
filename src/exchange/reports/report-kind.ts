import { secondaryStudents } from '../../law/index.js';
import type { ExchangeTerm } from '../terms/exchange-term.entity.js';

/** What the Department of State is told of a term: where students were placed, and later who moved. 22 CFR 62.25(n)(2) and (3). */
export const REPORT_KINDS = ['placements', 'moves'] as const;
export type ReportKind = (typeof REPORT_KINDS)[number];

export const CITES: Readonly<Record<ReportKind, string>> = {
  placements: '22 CFR 62.25(n)(2)',
  moves: '22 CFR 62.25(n)(3)',
};

/** The last day (ISO) on which the report may be sent; null for a trip of three weeks, which is no secondary school exchange. */
export function dueOf(
  kind: ReportKind,
  { kind: term, beginsOn, endsOn }: Pick<ExchangeTerm, 'kind' | 'beginsOn' | 'endsOn'>,
) {
  if (term === 'youth_ambassador') return null;
  return kind === 'placements'
    ? secondaryStudents.placementReportDue(term, beginsOn)
    : secondaryStudents.movesReportDue(endsOn);
}
