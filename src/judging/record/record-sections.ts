import type { RecordSection } from './sections/record-section.js';
import { assignmentSection } from './sections/assignment.section.js';
import { ballotSection } from './sections/ballot.section.js';
import { cardSection } from './sections/card.section.js';
import { comparisonSection } from './sections/comparison.section.js';
import { conflictSection } from './sections/conflict.section.js';
import { criterionSection } from './sections/criterion.section.js';
import { decisionSection } from './sections/decision.section.js';
import { drawSection } from './sections/draw.section.js';
import { eventSection } from './sections/event.section.js';
import { judgeSection } from './sections/judge.section.js';
import { roundSection } from './sections/round.section.js';
import { runSection } from './sections/run.section.js';
import { summarySection } from './sections/summary.section.js';
import { tieAnswerSection } from './sections/tie-answer.section.js';
import { workSection } from './sections/work.section.js';

/** The parts of a record in their order: what is judged and by which rules, how it was judged, what came of it. */
export const recordSections: readonly RecordSection[] = [
  roundSection,
  criterionSection,
  workSection,
  judgeSection,
  conflictSection,
  drawSection,
  assignmentSection,
  cardSection,
  ballotSection,
  comparisonSection,
  tieAnswerSection,
  runSection,
  decisionSection,
  eventSection,
  summarySection,
];
