import type { secondaryStudents } from '../../law/index.js';
import { refused, satisfied, type Rule } from '../../platform/index.js';

export interface EndingFacts {
  /** What is put on record when the stay ends, and whether student or parents wish it; null while nobody ends anything. */
  ending: secondaryStudents.TerminationFacts | null;
}

/** A desk that wants a student to go says so as a termination, with its reason and the sponsor's name: no wish is put into a student's mouth. */
export const endsByWish: Rule<EndingFacts> = {
  id: 'exchange-withdrawal-is-wished',
  cites: '22 CFR 62.13(a)(5), 62.10(d)',
  severity: 'block',
  reads: ['ending'],
  check: ({ ending }) =>
    ending === null || ending.isVoluntary
      ? satisfied
      : refused('exchange.rule.withdrawal-is-wished', {}, { remedy: true }),
};
