import { lawRule, type LawRule } from '../../law/index.js';
import { tenthsOfMiles } from './distance.js';
import { isTheSchool } from './school-name.js';
import type { EarlierPart, StepKind } from './step.js';

/** What the rules read of a person and a step. */
export interface StepFacts {
  kind: StepKind;
  /** What the person did for the family before. */
  parts: readonly EarlierPart[];
  /** Whether they live in the home, or somebody there is related to them. */
  tied: boolean;
  /** Between the two homes; null when the place of one is not known. */
  miles: number | null;
  /** Where the person works or teaches, as they wrote it. */
  employers: readonly string[];
  schoolName: string | null;
  boardingSchool: boolean;
}

const sentences = (id: string) => `vetting.rule.${id}`;

/** Not only who applies: nobody who lives there, and nobody's relative. */
export const isNotOfTheHousehold = lawRule<StepFacts>({
  id: 'worker-is-not-of-the-household',
  cites: '22 CFR 62.25(d)(10)(i)',
  severity: 'block',
  reads: ['tied'],
  evidence: ['conflict-declaration'],
  sentences: sentences('worker-is-not-of-the-household'),
  check: ({ tied }) => !tied || {},
});

export const holdsNoPositionOfTrust = lawRule<StepFacts>({
  id: 'worker-holds-no-position-of-trust',
  cites: '22 CFR 62.25(d)(10)(iii)',
  severity: 'block',
  reads: ['employers', 'schoolName', 'boardingSchool'],
  evidence: ['conflict-declaration'],
  sentences: sentences('worker-holds-no-position-of-trust'),
  check: ({ employers, schoolName, boardingSchool }) =>
    boardingSchool || schoolName === null || !employers.some((employer) => isTheSchool(employer, schoolName)) || {},
});

export const withinReach = lawRule<StepFacts, 'most'>({
  id: 'coordinator-within-reach',
  cites: '22 CFR 62.25(d)(5)',
  severity: 'block',
  reads: ['miles'],
  evidence: ['address'],
  parameters: { most: { unit: 'miles', value: 120 } },
  sentences: sentences('coordinator-within-reach'),
  check: ({ miles }, { most }) =>
    (miles !== null && miles <= most) || { miles: miles === null ? 'unknown' : tenthsOfMiles(miles) },
});

/** The law allows it, and a family that calls at night waits for it. */
export const livesNear = lawRule<StepFacts, 'most'>({
  id: 'coordinator-lives-near',
  cites: '22 CFR 62.25(d)(5)',
  severity: 'record',
  reads: ['miles'],
  evidence: ['address'],
  parameters: { most: { unit: 'miles', value: 100 } },
  sentences: sentences('coordinator-lives-near'),
  check: ({ miles }, { most }) => miles === null || miles <= most || { miles: tenthsOfMiles(miles) },
});

const firstLook = new Set<EarlierPart>(['recruited', 'interviewed', 'selected']);

export const visitsWithFreshEyes = lawRule<StepFacts>({
  id: 'second-visit-by-another-person',
  cites: '22 CFR 62.25(d)(12)',
  severity: 'gate',
  reads: ['parts'],
  evidence: ['home-visit'],
  sentences: sentences('second-visit-by-another-person'),
  check: ({ parts }) => !parts.some((part) => firstLook.has(part)) || {},
});

/** It holds both ways: who reviewed does not select afterwards. */
export const reviewsAnothersWork = lawRule<StepFacts>({
  id: 'second-review-by-another-person',
  cites: '22 CFR 62.25(j)(9)',
  severity: 'gate',
  reads: ['kind', 'parts'],
  evidence: ['second-level-review'],
  sentences: sentences('second-review-by-another-person'),
  check: ({ kind, parts }) => {
    const barred = kind === 'selection' ? parts.includes('reviewed') : parts.some((part) => firstLook.has(part));
    return !barred || { step: kind };
  },
});

const always = [isNotOfTheHousehold, holdsNoPositionOfTrust] as const;
const atTheHome = [...always, withinReach, livesNear] as const;

/** Which rules speak about whom for a step. A review is done on paper: its distance is told, and bars nobody. */
export const rulesOfStep: Record<StepKind, readonly LawRule<StepFacts>[]> = {
  'home-interview': atTheHome,
  'second-level-review': [...always, reviewsAnothersWork],
  selection: [...always, reviewsAnothersWork],
  orientation: always,
  'second-visit': [...atTheHome, visitsWithFreshEyes],
  'follow-up-visit': atTheHome,
  contact: atTheHome,
  coordination: atTheHome,
};
