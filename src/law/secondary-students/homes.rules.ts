import { Temporal } from 'temporal-polyfill';
import { lawRule } from '../law-rule.js';
import { sentencesOf, told } from './sentences.js';

/** A time in one home; ISO dates, first and last day. */
export interface HomeOfStudent {
  kind: 'permanent' | 'arrival' | 'welcome' | 'temporary';
  fromOn: string;
  untilOn: string;
}

/** All homes that a student has or is to have, those that fell away left out. */
export interface HomesFacts {
  homes: readonly HomeOfStudent[];
}

/** One leaves the first home on the day on which the next begins. */
export const homesFollowOneAnother = lawRule<HomesFacts>({
  id: 'homes-follow-one-another',
  cites: '22 CFR 62.25(l)(1)',
  severity: 'block',
  reads: ['homes'],
  evidence: ['placement'],
  sentences: sentencesOf('homes-follow-one-another'),
  check: ({ homes }) => {
    const inOrder = byFirstDay(homes);
    const meets = inOrder.find(({ fromOn }, index) => index > 0 && fromOn < inOrder[index - 1]!.untilOn);
    return meets === undefined || { day: told(meets.fromOn) };
  },
});

export interface StayFacts extends HomesFacts {
  beginsOn: string;
  endsOn: string;
}

/** Arrival, then permanent: the student leaves with the first, and the others are found in time. */
export const homesCoverTheStay = lawRule<StayFacts>({
  id: 'homes-cover-the-stay',
  cites: '22 CFR 62.25(l)(1)',
  severity: 'deadline',
  reads: ['homes', 'beginsOn', 'endsOn'],
  evidence: ['placement'],
  sentences: sentencesOf('homes-cover-the-stay'),
  check: ({ homes, beginsOn, endsOn }) => {
    const bare = firstBareDay(homes, beginsOn);
    return bare > endsOn || { day: told(bare) };
  },
});

/** The first day from one on for which there is no home; a home that begins the day after the last one leaves no gap. */
export function firstBareDay(homes: readonly Omit<HomeOfStudent, 'kind'>[], beginsOn: string): string {
  return byFirstDay(homes).reduce(
    (bare, { fromOn, untilOn }) => (fromOn <= bare && untilOn >= bare ? dayAfter(untilOn) : bare),
    beginsOn,
  );
}

const dayAfter = (day: string): string => Temporal.PlainDate.from(day).add({ days: 1 }).toString();

const byFirstDay = <Home extends Omit<HomeOfStudent, 'kind'>>(homes: readonly Home[]) =>
  homes.toSorted((one, other) => one.fromOn.localeCompare(other.fromOn) || one.untilOn.localeCompare(other.untilOn));

/** Everybody whose word is needed before a second student moves in. */
export const AGREEING = ['host', 'student', 'parents', 'otherStudent', 'otherParents'] as const;
export type Agreeing = (typeof AGREEING)[number];

export interface SecondStudentFacts {
  /** Whether another student lives, or is to live, in the home at the same time. */
  isSecond: boolean;
  placedOn: string;
  /** ISO dates of their agreement in writing. */
  agreedOn: Readonly<Partial<Record<Agreeing, string | null>>>;
}

/** Of the day of the placement is not before it. */
export const secondStudentIsAgreedTo = lawRule<SecondStudentFacts>({
  id: 'second-student-is-agreed-to',
  cites: '22 CFR 62.25(l)(1)(ii)',
  severity: 'block',
  reads: ['isSecond', 'placedOn', 'agreedOn'],
  evidence: ['consent'],
  sentences: sentencesOf('second-student-is-agreed-to'),
  check: ({ isSecond, placedOn, agreedOn }) => {
    if (!isSecond) return true;
    const missing = AGREEING.filter((who) => (agreedOn[who] ?? placedOn) >= placedOn);
    return missing.length === 0 || { missing: missing.length, first: missing[0]! };
  },
});

export interface IntroductionFacts {
  departsOn: string;
  /** When the host read of the student's family, and the student of the host's; ISO dates. */
  hostToldOn: string | null;
  studentToldOn: string | null;
}

export const familiesAreIntroduced = lawRule<IntroductionFacts>({
  id: 'families-are-introduced',
  cites: '22 CFR 62.25(l)(2)',
  severity: 'record',
  reads: ['departsOn', 'hostToldOn', 'studentToldOn'],
  evidence: ['introduction'],
  sentences: sentencesOf('families-are-introduced'),
  check: ({ departsOn, hostToldOn, studentToldOn }) =>
    [hostToldOn, studentToldOn].every((on) => on !== null && on < departsOn) || {},
});

export interface MoveFacts {
  reasonCode: string | null;
  reason: string;
}

export const moveIsExplained = lawRule<MoveFacts>({
  id: 'move-is-explained',
  cites: '22 CFR 62.25(l)(3)',
  severity: 'record',
  reads: ['reasonCode', 'reason'],
  evidence: ['move-reason'],
  sentences: sentencesOf('move-is-explained'),
  check: ({ reasonCode, reason }) => (reasonCode !== null && reason.trim() !== '') || {},
});

/** Who would see a student's name, picture or contact data. */
export interface DisclosureFacts {
  isHostApproved: boolean;
  isSelected: boolean;
}

export const studentIsShownToSelected = lawRule<DisclosureFacts>({
  id: 'student-is-shown-to-selected-hosts',
  cites: '22 CFR 62.25(m)(4)',
  severity: 'privacy',
  reads: ['isHostApproved', 'isSelected'],
  evidence: ['decision', 'placement'],
  sentences: sentencesOf('student-is-shown-to-selected-hosts'),
  check: ({ isHostApproved, isSelected }) =>
    (isHostApproved && isSelected) || { lacks: isHostApproved ? 'selection' : 'approval' },
});
