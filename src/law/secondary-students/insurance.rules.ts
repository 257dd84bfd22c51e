import { lawRule } from '../law-rule.js';
import { sentencesOf } from './sentences.js';

/** A policy's sums in U.S. dollars, as it has them. */
export interface InsuranceFacts {
  policy: {
    perAccidentOrIllness: number;
    repatriationOfRemains: number;
    medicalEvacuation: number;
    /** Per accident or illness. */
    deductible: number;
  } | null;
}

export const insuranceIsEnough = lawRule<InsuranceFacts, 'illness' | 'remains' | 'evacuation' | 'deductible'>({
  id: 'insurance-is-enough',
  cites: '22 CFR 62.14(b)',
  severity: 'block',
  reads: ['policy'],
  evidence: ['insurance-policy'],
  parameters: {
    illness: { unit: 'dollars', value: 100_000 },
    remains: { unit: 'dollars', value: 25_000 },
    evacuation: { unit: 'dollars', value: 50_000 },
    deductible: { unit: 'dollars', value: 500 },
  },
  sentences: sentencesOf('insurance-is-enough'),
  check: ({ policy }, { illness, remains, evacuation, deductible }) => {
    if (policy === null) return { lacks: 'policy' };
    if (policy.perAccidentOrIllness < illness) return { lacks: 'illness' };
    if (policy.repatriationOfRemains < remains) return { lacks: 'remains' };
    if (policy.medicalEvacuation < evacuation) return { lacks: 'evacuation' };
    return policy.deductible <= deductible || { lacks: 'deductible' };
  },
});

/** For how long somebody is insured, and has to be; ISO dates, first and last day. */
export interface CoverFacts {
  beginsOn: string;
  endsOn: string;
  cover: { from: string; until: string } | null;
}

export const insuranceCoversTheStay = lawRule<CoverFacts>({
  id: 'insurance-covers-the-stay',
  cites: '22 CFR 62.14(a)',
  severity: 'block',
  reads: ['beginsOn', 'endsOn', 'cover'],
  evidence: ['insurance-policy'],
  sentences: sentencesOf('insurance-covers-the-stay'),
  check: ({ beginsOn, endsOn, cover }) =>
    (cover !== null && cover.from <= beginsOn && endsOn <= cover.until) || {
      lacks: cover === null ? 'policy' : cover.from > beginsOn ? 'first' : 'last',
    },
});

/** What the insured pay beside the deductible, in per cent, and who says that the insurer can pay. */
export interface InsurerFacts {
  coInsurance: number;
  rating: { agency: RatingAgency; grade: string } | null;
}

export type RatingAgency = 'am_best' | 'sp' | 'fitch' | 'moodys' | 'weiss' | 'other';

export const coInsuranceIsLow = lawRule<Pick<InsurerFacts, 'coInsurance'>, 'most'>({
  id: 'insurance-co-payment-is-low',
  cites: '22 CFR 62.14(c)',
  severity: 'record',
  reads: ['coInsurance'],
  evidence: ['insurance-policy'],
  parameters: { most: { unit: 'per-cent', value: 25 } },
  sentences: sentencesOf('insurance-co-payment-is-low'),
  check: ({ coInsurance }, { most }) => coInsurance <= most || { coInsurance },
});

/** The grades that are good enough, by who gives them; another guarantee, such as a government's, is `other`. */
const GOOD: Readonly<Record<RatingAgency, RegExp>> = {
  am_best: /^A(\+\+|\+|-)?$/,
  sp: /^(A{1,3}[+-]?)$/,
  fitch: /^(A{1,3}[+-]?)$/,
  moodys: /^(Aaa|Aa[123]|A[123])$/,
  weiss: /^(A[+-]?|B\+)$/,
  other: /\S/,
};

export const insurerIsRated = lawRule<Pick<InsurerFacts, 'rating'>>({
  id: 'insurer-is-rated',
  cites: '22 CFR 62.14(d)',
  severity: 'record',
  reads: ['rating'],
  evidence: ['insurance-policy'],
  sentences: sentencesOf('insurer-is-rated'),
  check: ({ rating }) => (rating !== null && GOOD[rating.agency].test(rating.grade.trim())) || {},
});
