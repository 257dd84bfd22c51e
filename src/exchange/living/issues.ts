import type { Answers, Party, Question } from './living-words.js';
import { QUESTIONS } from './living-words.js';

/** What an answer asks for. */
export interface FoundIssue {
  issue: Question;
  /** Told to the incident desk at once, as well. */
  isSevere: boolean;
  /** Days until somebody must have seen to it. */
  days: number;
}

/** Sooner than for the others. */
const DAYS: Partial<Record<Question, number>> = { is_safe: 0, keeps_documents: 1, reaches_parents: 2 };
const SEVERE: ReadonlySet<Question> = new Set(['is_safe', 'keeps_documents']);
const USUAL_DAYS = 7;

/** Each bad answer is an issue: 22 CFR 62.25(d)(11) asks that issues be addressed. Somebody else's passport in a drawer, or fear, is an incident. */
export const issuesIn = (party: Party, answers: Answers): FoundIssue[] =>
  QUESTIONS[party]
    .filter((question) => answers[question] === 'no' || answers[question] === 'bad')
    .map((issue) => ({ issue, isSevere: SEVERE.has(issue), days: DAYS[issue] ?? USUAL_DAYS }));
