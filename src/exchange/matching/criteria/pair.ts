import type { HomeFacts } from './home-facts.js';
import type { MatchPolicy } from './match-policy.js';
import type { StudentFacts } from './student-facts.js';

/** A student and a home, judged by the policy of the term. */
export interface Pair {
  student: StudentFacts;
  home: HomeFacts;
  policy: MatchPolicy;
}
