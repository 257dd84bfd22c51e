import { lawRule } from '../law-rule.js';
import { sentencesOf } from './sentences.js';

export interface UnplacedFacts {
  /** ISO date on which the DS-2019 was issued; null before. */
  issuedOn: string | null;
  hasSchool: boolean;
  hasHome: boolean;
}

/** From the paper's day on the sponsor owes the student both. */
export const sponsorFindsSchoolAndHome = lawRule<UnplacedFacts>({
  id: 'sponsor-finds-school-and-home',
  cites: '22 CFR 62.25(f)(7)',
  severity: 'deadline',
  reads: ['issuedOn', 'hasSchool', 'hasHome'],
  evidence: ['placement', 'school-acceptance'],
  sentences: sentencesOf('sponsor-finds-school-and-home'),
  check: ({ issuedOn, hasSchool, hasHome }) =>
    issuedOn === null || (hasSchool && hasHome) || { lacks: hasSchool ? 'home' : hasHome ? 'school' : 'both' },
});

/** What a student has in hand before leaving home, in the order of the paragraph. */
export const PACK = [
  'rules-and-travel',
  'welcome-letter',
  'abuse-reporting',
  'host-profile',
  'school-profile',
  'id-card',
] as const;
export type PackItem = (typeof PACK)[number];

/** ISO dates on which the present version of each thing was given; what was replaced since is not given. */
export interface PackFacts {
  departsOn: string;
  given: Readonly<Partial<Record<PackItem, string | null>>>;
}

/** On the day of departure is too late for reading, and for the law. */
const inThePack = (item: PackItem, place: number) =>
  lawRule<PackFacts>({
    id: `pack-has-${item}`,
    cites: `22 CFR 62.25(g)(${place})`,
    severity: 'block',
    reads: ['departsOn', 'given'],
    evidence: ['pre-departure-pack'],
    sentences: sentencesOf(`pack-has-${item}`),
    check: ({ departsOn, given }) => {
      const on = given[item] ?? null;
      return (on !== null && on < departsOn) || {};
    },
  });

export const packRules = PACK.map((item, index) => inThePack(item, index + 1));

export interface FeesFacts {
  departsOn: string;
  /** When a parent confirmed the itemised sheet. */
  acknowledgedOn: string | null;
}

export const feesAreToldBefore = lawRule<FeesFacts>({
  id: 'fees-are-told-before',
  cites: '22 CFR 62.10(b)',
  severity: 'record',
  reads: ['departsOn', 'acknowledgedOn'],
  evidence: ['fee-sheet'],
  sentences: sentencesOf('fees-are-told-before'),
  check: ({ departsOn, acknowledgedOn }) => (acknowledgedOn !== null && acknowledgedOn < departsOn) || {},
});

export interface SportsFacts {
  /** Whether the family or the student was in touch with a coach of the school; null when nobody has said. */
  hadCoachContact: boolean | null;
  /** ISO date on which another person looked into it and found that sport plays no part. */
  clearedOn: string | null;
}

export const sportPlaysNoPart = lawRule<SportsFacts>({
  id: 'placement-is-not-for-sport',
  cites: '22 CFR 62.25(h)(2)',
  severity: 'gate',
  reads: ['hadCoachContact', 'clearedOn'],
  evidence: ['attestation', 'decision'],
  sentences: sentencesOf('placement-is-not-for-sport'),
  check: ({ hadCoachContact, clearedOn }) =>
    hadCoachContact === false || clearedOn !== null || { why: hadCoachContact === null ? 'unknown' : 'coach' },
});

/** A placement that student or sender had arranged with a family or a school; ISO dates. */
export interface DirectFacts {
  day: string;
  isDirect: boolean;
  firstClassOn: string;
  schoolToldOn: string | null;
  federationToldOn: string | null;
}

export const directPlacementIsReported = lawRule<DirectFacts>({
  id: 'direct-placement-is-reported',
  cites: '22 CFR 62.25(h)(3)',
  severity: 'deadline',
  reads: ['day', 'isDirect', 'firstClassOn', 'schoolToldOn', 'federationToldOn'],
  evidence: ['direct-placement-report'],
  sentences: sentencesOf('direct-placement-is-reported'),
  check: ({ day, isDirect, firstClassOn, schoolToldOn, federationToldOn }) => {
    if (!isDirect || day < firstClassOn) return true;
    const late = (on: string | null) => on === null || on >= firstClassOn;
    if (late(schoolToldOn)) return { lacks: 'school' };
    return !late(federationToldOn) || { lacks: 'federation' };
  },
});
