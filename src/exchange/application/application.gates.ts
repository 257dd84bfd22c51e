import type { UnderLaw } from '../../law/index.js';
import { secondaryStudents } from '../../law/index.js';
import { refused, satisfied, type Rule } from '../../platform/index.js';
import { placing } from '../../host-families/index.js';
import {
  schoolBeforeDeparture,
  schoolRules,
  stayRules,
  tuitionRule,
  type SchoolGateFacts,
} from '../schools/school.gates.js';
import { eligibleToApply, eligibleToCome, type EligibilityFacts } from '../eligibility/eligibility.rules.js';
import {
  applicationIsWhole,
  parentsHaveSigned,
  parentsStandByIt,
  studentIsInterviewed,
  teachersHaveAnswered,
  type StudentFacts,
} from '../student/student.rules.js';
import { paperRules, type PaperFacts } from '../papers/papers.facts.js';
import { groupRules } from '../groups/group.rules.js';
import type { GroupGateFacts } from '../groups/trip.facts.js';
import { endsByWish, type EndingFacts } from '../nomination/ending.rules.js';
import { homeIsOpenToday, type TravelHomeFacts } from '../placement/travel-home.rules.js';
import { underLaw } from './under-law.js';

/** What the application's own row, its term and its sponsor say. ISO dates. */
export interface ApplicationOnFile {
  day: string;
  term: {
    beginsOn: string;
    endsOn: string;
    nominationsUntil: string;
    papersBeforePlacing: boolean;
  };
  sponsor: secondaryStudents.SponsorFacts;
  papers: { ds2019IssuedOn: string | null; visaOn: string | null };
  /** There is a home that the sponsor has approved. */
  isPlaced: boolean;
  /** Since when, and when the journey is meant to be. */
  home: placing.DepartureFacts;
}

/**
 * All that gates read. A part that brings a rule adds its facts to this type, its rule to a list below, and a reader of the facts to `GateFactsReader`.
 */
export type GateFacts = ApplicationOnFile &
  SchoolGateFacts &
  EligibilityFacts &
  StudentFacts &
  PaperFacts &
  GroupGateFacts &
  TravelHomeFacts &
  EndingFacts &
  UnderLaw;

export type GateRule = Rule<GateFacts>;

const homeBeforeDeparture = underLaw('home', placing.homeIsSecuredBeforeDeparture);
const sponsorIsDesignated = underLaw('sponsor', secondaryStudents.sponsorIsDesignated);

/** After its last day nobody is nominated for a term. */
export const nominationsAreOpen: Rule<ApplicationOnFile> = {
  id: 'exchange-nominations-are-open',
  cites: "The term's own dates",
  severity: 'deadline',
  reads: ['day', 'term'],
  check: ({ day, term }) =>
    day <= term.nominationsUntil
      ? satisfied
      : refused(
          'exchange.rule.nominations-are-open',
          { until: new Date(`${term.nominationsUntil}T12:00:00Z`) },
          { remedy: true },
        ),
};

/** The DS-2019 waits for the home, but where the term lets it come first. */
export const papersMayComeNow: Rule<ApplicationOnFile> = {
  id: 'exchange-papers-may-come-now',
  cites: '22 CFR 62.25(f)(2), (f)(7)',
  severity: 'gate',
  reads: ['term', 'isPlaced'],
  check: ({ term, isPlaced }) =>
    isPlaced || term.papersBeforePlacing
      ? satisfied
      : refused('exchange.rule.papers-may-come-now', {}, { remedy: true }),
};

export const papersAreIssued: Rule<ApplicationOnFile> = {
  id: 'exchange-papers-are-issued',
  cites: '22 CFR 62.12',
  severity: 'block',
  reads: ['papers'],
  check: ({ papers }) =>
    papers.ds2019IssuedOn !== null ? satisfied : refused('exchange.rule.papers-are-issued', {}, { remedy: true }),
};

export const visaIsGranted: Rule<ApplicationOnFile> = {
  id: 'exchange-visa-is-granted',
  cites: '22 CFR 62.12',
  severity: 'block',
  reads: ['papers'],
  check: ({ papers }) =>
    papers.visaOn !== null ? satisfied : refused('exchange.rule.visa-is-granted', {}, { remedy: true }),
};

/** Fixed, whatever the term says: home and school before anybody travels. */
export const homeIsThere: Rule<ApplicationOnFile> = {
  id: 'exchange-home-is-there',
  cites: '22 CFR 62.25(f)(2), (l)(1)',
  severity: 'block',
  reads: ['isPlaced'],
  check: ({ isPlaced }) => (isPlaced ? satisfied : refused('exchange.rule.home-is-there', {}, { remedy: true })),
};

/** Student and parents have said all, and signed. */
export const signingRules: readonly GateRule[] = [...eligibleToApply, applicationIsWhole, parentsHaveSigned];
/** The sending community nominates; the registry's rules on partnerships are asked besides. */
export const nominationRules: readonly GateRule[] = [
  nominationsAreOpen,
  parentsStandByIt,
  teachersHaveAnswered,
  studentIsInterviewed,
];
/** The receiving member accepts. */
export const acceptanceRules: readonly GateRule[] = [];
export const submissionRules: readonly GateRule[] = [];
/** The sponsor selects. */
export const selectionRules: readonly GateRule[] = [
  sponsorIsDesignated,
  parentsStandByIt,
  ...stayRules,
  ...eligibleToCome,
];
/** A home is found and approved. */
export const placementRules: readonly GateRule[] = [parentsStandByIt, ...schoolRules];
/** The DS-2019 is issued. */
export const papersRules: readonly GateRule[] = [sponsorIsDesignated, papersMayComeNow, tuitionRule];
export const visaRules: readonly GateRule[] = [papersAreIssued];
/** The travel gate: the same for every term. */
export const departureRules: readonly GateRule[] = [
  sponsorIsDesignated,
  parentsStandByIt,
  papersAreIssued,
  visaIsGranted,
  homeIsThere,
  homeBeforeDeparture,
  homeIsOpenToday,
  ...schoolRules,
  schoolBeforeDeparture,
  ...paperRules,
  ...groupRules,
];
export const arrivalRules: readonly GateRule[] = [];
export const completionRules: readonly GateRule[] = [];
/** Who leaves of their own will is not terminated, and who does not leave of their own will is not withdrawn. */
export const terminationRules: readonly GateRule[] = [underLaw('ending', secondaryStudents.whoLeavesIsNotTerminated)];
export const withdrawalRules: readonly GateRule[] = [endsByWish];
