/** What is on file about a person who works with families; each is done once, and most again every year. */
export const PAPER_KINDS = [
  'coordinator-training',
  'department-training',
  'chaperone-training',
  'refresher',
  'criminal-check',
  'registry-check',
  'conflict-declaration',
] as const;

export type PaperKind = (typeof PAPER_KINDS)[number];

/** Checks come from a vendor: the portal keeps its reference, the day and the result, never the report. */
const CHECKS: ReadonlySet<PaperKind> = new Set(['criminal-check', 'registry-check'] as const);

export const isCheck = (kind: PaperKind): boolean => CHECKS.has(kind);
