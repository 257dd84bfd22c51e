import { refused, satisfied, type Rule } from '../../platform/index.js';

/** How much is still missing of what a student brings. */
export interface StudentOnFile {
  /** Answers, papers, teachers and parents that the student has to name or send. */
  ofStudent: number;
  /** Names of parents who have not signed all. */
  unsigned: readonly string[];
  /** Names of parents who have said no. */
  declined: readonly string[];
  /** Teachers whose word has not come. */
  teachers: number;
  isInterviewed: boolean;
}

/** For gates: what is on file of the student's part. */
export interface StudentFacts {
  file: StudentOnFile;
}

type FileRule = Rule<StudentFacts>;

const rule = (
  id: string,
  cites: string,
  check: (file: StudentOnFile) => true | Record<string, string | number>,
): FileRule => ({
  id: `exchange-${id}`,
  cites,
  severity: 'block',
  reads: ['file'],
  check: ({ file }) => {
    const kept = check(file);
    return kept === true ? satisfied : refused(`exchange.rule.${id}`, kept, { remedy: true });
  },
});

export const applicationIsWhole = rule(
  'application-is-whole',
  '22 CFR 62.25(e)(2)',
  ({ ofStudent }) => ofStudent === 0 || { count: ofStudent },
);

export const parentsHaveSigned = rule(
  'parents-have-signed',
  '22 CFR 62.25(e)',
  ({ unsigned }) => unsigned.length === 0 || { names: unsigned.join(', ') },
);

/** A yes that was taken back is none, wherever the application stands: nobody's child is nominated, placed or sent against a parent's word. */
export const parentsStandByIt = rule(
  'parents-stand-by-it',
  '22 CFR 62.25(e), (l)(1)',
  ({ declined }) => declined.length === 0 || { names: declined.join(', ') },
);

export const teachersHaveAnswered = rule(
  'teachers-have-answered',
  '22 CFR 62.25(e)(2)',
  ({ teachers }) => teachers === 0 || { count: teachers },
);

export const studentIsInterviewed = rule(
  'student-is-interviewed',
  '22 CFR 62.25(e)(2)',
  ({ isInterviewed }) => isInterviewed || {},
);
