import { applications } from './application/application.part.js';
import { desk } from './desk/desk.part.js';
import { binder } from './binder/binder.part.js';
import { board } from './board/board.part.js';
import { eligibilities } from './eligibility/eligibility.part.js';
import type { ExchangePart } from './exchange-part.js';
import { matching } from './matching/matching.part.js';
import { runs } from './matching/runs/runs.part.js';
import { groups } from './groups/groups.part.js';
import { home } from './home/home.part.js';
import { ladder } from './ladder/ladder.part.js';
import { living } from './living/living.part.js';
import { nomination } from './nomination/nomination.part.js';
import { papers } from './papers/papers.part.js';
import { placements } from './placement/placement.part.js';
import { forgetting } from './retention/retention.part.js';
import { naturalParents } from './parents/parents.part.js';
import { reports } from './reports/reports.part.js';
import { reciprocity } from './reciprocity/reciprocity.part.js';
import { schools } from './schools/schools.part.js';
import { sevis } from './sevis/sevis.part.js';
import { sponsors } from './sponsor/sponsor.part.js';
import { students } from './student/student.part.js';
import { terms } from './terms/terms.part.js';

/** In the order in which Express asks them: a fixed path stands before one with a gap. */
export const parts: readonly ExchangePart[] = [
  home,
  ladder,
  sponsors,
  terms,
  schools,
  naturalParents,
  students,
  eligibilities,
  applications,
  nomination,
  papers,
  sevis,
  placements,
  matching,
  runs,
  reports,
  reciprocity,
  binder,
  desk,
  board,
  living,
  groups,
  forgetting,
];
