import { lawRule } from '../../law/index.js';
import { sentencesOf } from './sentences.js';

export { sharersAreOfOneSex, type SharedRoomFacts } from './home.rules.js';

/** What a placement asks of a home; the programmes that place students bring the facts. */
export interface RelatedFacts {
  /** Whether host, student or natural parents say that they are relatives. */
  attestations: readonly { by: 'host' | 'student' | 'parents'; related: boolean }[];
}

export const hostIsNoRelative = lawRule<RelatedFacts>({
  id: 'host-is-no-relative',
  cites: '22 CFR 62.25(d)(4)',
  severity: 'block',
  reads: ['attestations'],
  evidence: ['attestation'],
  sentences: sentencesOf('host-is-no-relative'),
  check: ({ attestations }) => {
    const missing = (['host', 'student', 'parents'] as const).filter(
      (by) => !attestations.some((one) => one.by === by && !one.related),
    );
    return missing.length === 0 || {};
  },
});

export interface DepartureFacts {
  /** ISO dates. */
  departsOn: string;
  placement: { kind: 'permanent' | 'arrival'; securedOn: string } | null;
}

export const homeIsSecuredBeforeDeparture = lawRule<DepartureFacts>({
  id: 'home-is-secured-before-departure',
  cites: '22 CFR 62.25(l)(1)',
  severity: 'block',
  reads: ['departsOn', 'placement'],
  evidence: ['placement'],
  sentences: sentencesOf('home-is-secured-before-departure'),
  check: ({ departsOn, placement }) => (placement !== null && placement.securedOn < departsOn) || {},
});

export interface StudentOfHome {
  country: string;
  /** All of them, as BCP 47 tags. */
  nativeLanguages: readonly string[];
}

export interface TwoStudentsFacts {
  /** Who would live there together, the new one included. */
  students: readonly StudentOfHome[];
  /** Written agreement of the host, of every student and of all natural parents. */
  isAgreed: boolean;
}

/** One student needs nothing; two need everybody's word; nobody's word lets two of one country or language live together. */
export const studentsOfHomeDiffer = lawRule<TwoStudentsFacts, 'most'>({
  id: 'students-of-home-differ',
  cites: '22 CFR 62.25(l)(1)(ii)',
  severity: 'block',
  reads: ['students', 'isAgreed'],
  evidence: ['consent'],
  parameters: { most: { unit: 'persons', value: 2 } },
  sentences: sentencesOf('students-of-home-differ'),
  check: ({ students, isAgreed }, { most }) => {
    if (students.length > most) return { why: 'many' };
    if (students.length < 2) return true;
    if (isRepeated(students.map(({ country }) => [country]))) return { why: 'country' };
    if (isRepeated(students.map(({ nativeLanguages }) => nativeLanguages))) return { why: 'language' };
    return isAgreed || { why: 'consent' };
  },
});

export interface SingleAdultPlacementFacts {
  isSingleAdultHome: boolean;
  /** ISO dates; null when not given. */
  placedOn: string;
  studentAgreedOn: string | null;
  parentsAgreedOn: string | null;
}

export const singleAdultIsAgreedTo = lawRule<SingleAdultPlacementFacts>({
  id: 'host-single-adult-is-agreed-to',
  cites: '22 CFR 62.25(j)(9)',
  severity: 'block',
  reads: ['isSingleAdultHome', 'placedOn', 'studentAgreedOn', 'parentsAgreedOn'],
  evidence: ['consent'],
  sentences: sentencesOf('host-single-adult-is-agreed-to'),
  check: ({ isSingleAdultHome, placedOn, studentAgreedOn, parentsAgreedOn }) =>
    !isSingleAdultHome || [studentAgreedOn, parentsAgreedOn].every((on) => on !== null && on < placedOn) || {},
});

/** Who speaks Swiss German at home grew up with German beside it: the tag of what two would speak together. */
const alsoSpoken: Readonly<Record<string, string>> = { gsw: 'de', nds: 'de', yue: 'zh', cmn: 'zh' };

const spoken = (tag: string): string => {
  const language = tag.trim().toLowerCase().split('-')[0]!;
  return alsoSpoken[language] ?? language;
};

/** Whether something that one has another has, too. */
function isRepeated(of: readonly (readonly string[])[]): boolean {
  const all = of.flatMap((values) => [...new Set(values.map(spoken))]);
  return new Set(all).size < all.length;
}
