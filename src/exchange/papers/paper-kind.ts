import { secondaryStudents } from '../../law/index.js';

/** What is in the pack before departure, in the order of 22 CFR 62.25(g), and what the school gets: (d)(14). */
export const PAPER_KINDS = [...secondaryStudents.PACK, 'school-pack'] as const;
export type PaperKind = (typeof PAPER_KINDS)[number];

export const isPaperKind = (kind: string): kind is PaperKind => (PAPER_KINDS as readonly string[]).includes(kind);
