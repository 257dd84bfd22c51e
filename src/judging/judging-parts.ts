import { assignment } from './assignment/assignment.part.js';
import { ballots } from './ballots/ballots.part.js';
import { calibration } from './calibration/calibration.part.js';
import { concerns } from './concerns/concerns.part.js';
import { conflicts } from './conflicts/conflicts.part.js';
import { disqualifications } from './disqualifications/disqualifications.part.js';
import { extraCards } from './extra-cards/extra-cards.part.js';
import { exports } from './exports/exports.part.js';
import { desk } from './desk/desk.part.js';
import { feedback } from './feedback/feedback.part.js';
import type { JudgingPart } from './judging-part.js';
import { jury } from './jury/jury.part.js';
import { planning } from './planning/planning.part.js';
import { record } from './record/record.part.js';
import { results } from './results/results.part.js';
import { room } from './room/room.part.js';
import { round } from './round/round.part.js';
import { scoring } from './scoring/scoring.part.js';
import { seeds } from './seeds/seeds.part.js';

/** In the order in which Express asks them: a fixed path stands before one with a gap. */
export const parts: readonly JudgingPart[] = [
  scoring,
  concerns,
  calibration,
  ballots,
  jury,
  conflicts,
  round,
  assignment,
  planning,
  disqualifications,
  extraCards,
  desk,
  results,
  room,
  feedback,
  record,
  exports,
  seeds,
];
