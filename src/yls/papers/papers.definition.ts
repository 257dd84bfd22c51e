import { defineApplication } from '../../applications/index.js';
import { PAPER_GROUPS, type PaperGroup } from './need-to-know.js';
import { actionPlan, allergiesPart, dietPart, medicalPart, medicationPart } from './questions/health.js';
import { conductPart, emergencyPart, insuranceCard, insurancePart, photoPart, travelPart } from './questions/stay.js';

/** The programme by which `applications` knows what is asked after the yes. */
export const YLS_PAPERS = 'yls-forms';

/** What the guardian signs, each by itself: who changes a flight signs nothing of health anew. */
export const PAPER_STATEMENTS = ['health', 'stay', 'conduct'] as const;
export type PaperStatement = (typeof PAPER_STATEMENTS)[number];

const PARAGRAPHS: Record<PaperStatement, readonly string[]> = {
  health: ['true', 'care', 'readers', 'kept'],
  stay: ['travel', 'photo'],
  conduct: ['respect', 'alone', 'substances', 'chaperones', 'home'],
};

/** The answers for which each stands: when one changes the signature lapses. */
const COVERS: Record<PaperStatement, readonly PaperGroup[]> = {
  health: ['medical', 'allergies', 'diet', 'medication', 'emergency', 'insurance'],
  stay: ['travel', 'photo'],
  conduct: ['conduct'],
};

/** Papers for which the guardian stands with what they say. */
const PAPERS: Partial<Record<PaperStatement, readonly string[]>> = { health: [actionPlan.code, insuranceCard.code] };

/** What a student and the guardian are asked once the place is taken. */
export const papersDefinition = defineApplication({
  code: YLS_PAPERS,
  version: '2026-1',
  groups: PAPER_GROUPS.map((code) => ({ code, sensitive: true })),
  sections: [
    medicalPart,
    allergiesPart,
    dietPart,
    medicationPart,
    emergencyPart,
    insurancePart,
    travelPart,
    photoPart,
    conductPart,
  ],
  documents: [actionPlan, insuranceCard],
  statements: PAPER_STATEMENTS.map((code) => ({
    code,
    version: '2026-1',
    title: { key: `yls.paper-statement.${code}` },
    paragraphs: PARAGRAPHS[code].map((part) => ({ key: `yls.paper-statement.${code}.${part}` })),
    covers: [...COVERS[code]],
    documents: [...(PAPERS[code] ?? [])],
  })),
});
