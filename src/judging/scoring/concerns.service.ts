import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';
import { JudgedProgrammes } from '../judged-programmes.js';
import type { Concern } from '../judged-works.js';

interface OwnWork {
  workId: string;
  programme: string;
}

/** What worries a judge about a work goes to the programme's staff, by the work alone: the judge learns no more of it. */
@Injectable()
export class ConcernsService {
  constructor(
    private readonly work: Work,
    private readonly programmes: JudgedProgrammes,
  ) {}

  /** @throws NotFound when the assignment is not the actor's own, or the programme takes no concerns. */
  async tell(actor: Actor, assignmentId: string, concern: Concern): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const [own] = await unit.manager.query<OwnWork[]>(
        `SELECT e.work_id AS "workId", r.programme FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id
           JOIN round_entry e ON e.id = a.round_entry_id JOIN round r ON r.id = j.round_id
          WHERE a.id = $1 AND j.account_id = $2`,
        [assignmentId, actor.accountId],
      );
      const works = own && this.programmes.of(own.programme);
      if (!works?.concern) throw new NotFound();
      await works.concern(unit, own!.workId, concern);
      await unit.record('assignment.concern_told', { type: 'assignment', id: assignmentId });
    });
  }
}
