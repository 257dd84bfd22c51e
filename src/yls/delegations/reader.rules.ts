import { refused, satisfied, type Rule } from '../../platform/index.js';

/** A delegation that the reader accompanies, and whether their training and checks count today. */
export interface Accompanying {
  delegation: string;
  member: string;
  isCleared: boolean;
}

/** Nobody is told who the students are, or what they need, on the strength of a link alone. */
export const readerIsCleared: Rule<Accompanying> = {
  id: 'yls-reader-is-cleared',
  cites: '22 CFR 62.25(d)(3), by policy of the summit',
  severity: 'privacy',
  reads: ['delegation', 'member', 'isCleared'],
  check: ({ delegation, member, isCleared }) =>
    isCleared ? satisfied : refused('yls.rule.reader-is-cleared', { delegation, member }, { remedy: true }),
};
