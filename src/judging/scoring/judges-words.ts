import { Injectable } from '@nestjs/common';
import type { Unit } from '../../platform/index.js';

/** What judges and a jury wrote about a work, as far as it is words: steps and results say nothing of a person and stay. */
@Injectable()
export class JudgesWords {
  /** For a programme whose record is forgotten; only in a unit that may forget. */
  async forget({ manager }: Unit, workId: string): Promise<void> {
    for (const statement of FORGET) await manager.query(statement, [workId]);
  }
}

const cards = 'SELECT a.id FROM assignment a JOIN round_entry e ON e.id = a.round_entry_id WHERE e.work_id = $1';

const FORGET = [
  `UPDATE scorecard SET works_well = '', try_next = '', private_note = '' WHERE assignment_id IN (${cards})`,
  `UPDATE scorecard_version SET works_well = '', try_next = '', private_note = '' WHERE assignment_id IN (${cards})`,
  `UPDATE judge_concern SET note = '', outcome_note = '' WHERE assignment_id IN (${cards})`,
  `DELETE FROM feedback_review WHERE assignment_id IN (${cards})`,
  'DELETE FROM deliberation_note WHERE round_entry_id IN (SELECT id FROM round_entry WHERE work_id = $1)',
];
