import { placing } from '../../host-families/index.js';
import { lawRule, secondaryStudents, type LawRule, type UnderLaw } from '../../law/index.js';
import type { Rule } from '../../platform/index.js';
import { underLaw } from '../application/under-law.js';

/** All that the rules read before a step of a placement. Days are ISO dates where the family lives. */
export type PlacementFacts = placing.RelatedFacts &
  placing.TwoStudentsFacts &
  placing.SingleAdultPlacementFacts &
  placing.SharedRoomFacts &
  HandsFacts &
  DatesFacts &
  SchoolFacts &
  StudentSideFacts &
  UnderLaw;

/** Who places, and who will look after the student there. */
export interface HandsFacts {
  /** Whether who acts, or who proposed, lives in the home or often stays there. */
  isOfTheHome: boolean;
  /** How many of the member's people may coordinate there: trained, checked, near enough, of neither side. */
  coordinators: number;
}

export interface DatesFacts {
  fromOn: string;
  untilOn: string;
  bed: { fromOn: string; untilOn: string; isWithdrawn: boolean };
  home: { takesSecond: boolean };
}

export interface SchoolFacts {
  /** When a school accepted the student in writing; null while none has. */
  schoolAcceptedOn: string | null;
}

/** What student and parents have said, and what stands in the way of their stay, each in the law's own words. */
export interface StudentSideFacts {
  openness: secondaryStudents.OpennessFacts;
  /** Null for some weeks elsewhere, during which the student's own home waits. */
  stays: secondaryStudents.HomesFacts | null;
  second: secondaryStudents.SecondStudentFacts;
  sport: secondaryStudents.SportsFacts;
}

const sentencesOf = (id: string) => `exchange.rule.${id}`;

/** No member of the household, applicant or not, has a part in placing a student there. */
export const placerIsNotOfTheHome = lawRule<HandsFacts>({
  id: 'placer-is-not-of-the-home',
  cites: '22 CFR 62.25(d)(10)(i)',
  severity: 'block',
  reads: ['isOfTheHome'],
  evidence: ['conflict-declaration'],
  sentences: sentencesOf('placer-is-not-of-the-home'),
  check: ({ isOfTheHome }) => !isOfTheHome || {},
});

export const homeHasCoordinator = lawRule<HandsFacts>({
  id: 'placement-has-coordinator-in-reach',
  cites: '22 CFR 62.25(d)(5)',
  severity: 'block',
  reads: ['coordinators'],
  evidence: ['address', 'training'],
  sentences: sentencesOf('placement-has-coordinator-in-reach'),
  check: ({ coordinators }) => coordinators > 0 || {},
});

/** A family's own offer binds whoever places there. */
export const bedIsOffered: Rule<DatesFacts> = {
  id: 'placement-is-within-offer',
  cites: 'What the family has offered',
  severity: 'block',
  reads: ['fromOn', 'untilOn', 'bed'],
  check: ({ fromOn, untilOn, bed }) => {
    if (bed.isWithdrawn) return { ok: false, because: { key: 'exchange.rule.placement-is-within-offer.withdrawn' } };
    if (fromOn >= bed.fromOn && untilOn <= bed.untilOn) return { ok: true };
    return {
      ok: false,
      because: {
        key: 'exchange.rule.placement-is-within-offer.because',
        params: { from: told(bed.fromOn), until: told(bed.untilOn) },
      },
    };
  },
};

/** A second student is asked about only where the family has said so. */
export const secondIsWelcome: Rule<DatesFacts & placing.TwoStudentsFacts> = {
  id: 'placement-second-is-welcome',
  cites: '22 CFR 62.25(l)(1)(ii)',
  severity: 'block',
  reads: ['students', 'home'],
  check: ({ students, home }) =>
    students.length < 2 || home.takesSecond
      ? { ok: true }
      : { ok: false, because: { key: 'exchange.rule.placement-second-is-welcome.because' } },
};

/** 22 CFR 62.25(f)(1): in writing, and before the sponsor says yes. */
export const schoolHasAccepted: Rule<SchoolFacts> = {
  id: 'placement-school-has-accepted',
  cites: '22 CFR 62.25(f)(1)',
  severity: 'block',
  reads: ['schoolAcceptedOn'],
  check: ({ schoolAcceptedOn }) =>
    schoolAcceptedOn !== null
      ? { ok: true }
      : { ok: false, because: { key: 'exchange.rule.placement-school-has-accepted.because' } },
};

type Rules = readonly (LawRule<PlacementFacts> | Rule<PlacementFacts>)[];

const { hostIsNoRelative, sharersAreOfOneSex, singleAdultIsAgreedTo, studentsOfHomeDiffer } = placing;

/** Of the home, the bed and whoever places, before anybody is asked; that all agree to a second student is asked later. */
export const proposalRules: Rules = [
  placerIsNotOfTheHome,
  bedIsOffered,
  sharersAreOfOneSex,
  secondIsWelcome,
  studentsOfHomeDiffer,
  underLaw('openness', secondaryStudents.studentIsOpenToHome),
  underLaw('stays', secondaryStudents.homesFollowOneAnother),
];

/** Once everybody has said yes. */
export const consentRules: Rules = [...proposalRules, hostIsNoRelative];

/** Before the sponsor says yes, and again before names are told. */
export const approvalRules: Rules = [
  ...consentRules,
  singleAdultIsAgreedTo,
  underLaw('second', secondaryStudents.secondStudentIsAgreedTo),
  underLaw('sport', secondaryStudents.sportPlaysNoPart),
  homeHasCoordinator,
  schoolHasAccepted,
];

const told = (day: string): Date => new Date(`${day}T12:00:00Z`);
