import { Injectable } from '@nestjs/common';
import { NotFound, Work, type Actor } from '../../platform/index.js';

/** "Not now": a judge's own order alone; the work stays theirs, and nobody else learns of it. */
@Injectable()
export class LaterWorksService {
  constructor(private readonly work: Work) {}

  /** Puts the work behind all others of the judge in the round. @throws NotFound when it is not the actor's */
  async putOff(actor: Actor, assignmentId: string): Promise<void> {
    await this.work.run(actor, async (unit) => {
      const put = await unit.manager.query<object[]>(
        `INSERT INTO later_work (assignment_id, turn)
         SELECT a.id, 1 + COALESCE((SELECT max(l.turn) FROM assignment o JOIN later_work l ON l.assignment_id = o.id
                                     WHERE o.round_judge_id = a.round_judge_id), 0)
           FROM assignment a JOIN round_judge j ON j.id = a.round_judge_id
          WHERE a.id = $1 AND j.account_id = $2 AND a.state = 'offered' AND j.state = 'accepted'
         ON CONFLICT (assignment_id) DO UPDATE SET turn = excluded.turn RETURNING assignment_id`,
        [assignmentId, actor.accountId],
      );
      if (put.length === 0) throw new NotFound();
      await unit.record('assignment.put-off', { type: 'assignment', id: assignmentId });
    });
  }
}
