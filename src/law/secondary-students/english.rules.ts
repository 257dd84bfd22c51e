import { lawRule } from '../law-rule.js';
import { sentencesOf } from './sentences.js';

/** One of the three ways to show that somebody's English suffices. Days are ISO dates. */
export type EnglishEvidence =
  | { kind: 'test'; name: string; takenOn: string | null; hasFile: boolean }
  | { kind: 'school'; signerName: string; signedOn: string | null; hasFile: boolean }
  | {
      kind: 'interview';
      interviewer: string;
      heldOn: string | null;
      mode: 'in_person' | 'video' | 'phone';
      /** Why there could be no video; of a talk by telephone. */
      whyNoVideo: string;
    };

export interface EnglishFacts {
  /** ISO date. */
  day: string;
  english: readonly EnglishEvidence[];
}

/** The first proof that suffices is enough; without any it is said what the best of them lacks. */
export const englishIsProven = lawRule<EnglishFacts>({
  id: 'student-english-is-proven',
  cites: '22 CFR 62.10(a)(2)',
  severity: 'block',
  reads: ['day', 'english'],
  evidence: ['english-evidence'],
  sentences: sentencesOf('student-english-is-proven'),
  check: ({ day, english }) => {
    const lacks = english.map((one) => lackOf(one, day));
    return lacks.includes(null) || { lacks: lacks[0] ?? 'evidence' };
  },
});

type Lack = 'file' | 'day' | 'signature' | 'interviewer' | 'video';
type Of<K extends EnglishEvidence['kind']> = Extract<EnglishEvidence, { kind: K }>;

function lackOf(evidence: EnglishEvidence, day: string): Lack | null {
  if (evidence.kind === 'test') return lackOfTest(evidence, day);
  return evidence.kind === 'school' ? lackOfPaper(evidence, day) : lackOfTalk(evidence, day);
}

const isPast = (on: string | null, day: string): boolean => on !== null && on <= day;

function lackOfTest({ takenOn, hasFile, name }: Of<'test'>, day: string): Lack | null {
  if (!isPast(takenOn, day)) return 'day';
  return hasFile && name.trim() !== '' ? null : 'file';
}

function lackOfPaper({ signedOn, signerName, hasFile }: Of<'school'>, day: string): Lack | null {
  if (!isPast(signedOn, day) || signerName.trim() === '') return 'signature';
  return hasFile ? null : 'file';
}

function lackOfTalk({ heldOn, interviewer, mode, whyNoVideo }: Of<'interview'>, day: string): Lack | null {
  if (!isPast(heldOn, day)) return 'day';
  if (interviewer.trim() === '') return 'interviewer';
  return mode === 'phone' && whyNoVideo.trim() === '' ? 'video' : null;
}
