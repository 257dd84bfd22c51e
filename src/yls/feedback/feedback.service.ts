import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Conflict, defineJob, Jobs, NotFound, system, Work, type Actor } from '../../platform/index.js';
import type { RegistrationState } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { FEWEST, type Marked } from './feedback-questions.js';
import { YlsFeedbackStamp } from './yls-feedback-stamp.entity.js';
import { YlsFeedback } from './yls-feedback.entity.js';

/** Answers that came are mixed, and shown from then on. */
const mixFeedback = defineJob<Record<string, never>>('yls.mix-feedback');

const ASKED: ReadonlySet<RegistrationState> = new Set(['present', 'completed'] as const);

/** Whether somebody is asked what they thought of the summit. */
export const isAskedForFeedback = ({ state }: Pick<YlsRegistration, 'state'>): boolean => ASKED.has(state);

export interface Given {
  marks: Partial<Record<Marked, number>>;
  best: string;
  change: string;
}

/** Feedback, once from each, joined to nobody. */
@Injectable()
export class FeedbackService implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly jobs: Jobs,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(mixFeedback, () => this.mix());
    this.jobs.schedule(mixFeedback, '17 2 * * *');
  }

  /** The stamp is taken with the answers or not at all; no log tells of it. @throws NotFound, Conflict for whoever has given it */
  give(actor: Actor, registration: YlsRegistration, given: Given): Promise<void> {
    return this.work.run(actor, async ({ manager }) => {
      if (registration.accountId !== actor.accountId || !isAskedForFeedback(registration)) throw new NotFound();
      const stamp = { registrationId: registration.id };
      const insert = manager.createQueryBuilder().insert().into(YlsFeedbackStamp).values(stamp).orIgnore();
      const { raw } = (await insert.returning('registration_id').execute()) as { raw: unknown[] };
      if (raw.length === 0) throw new Conflict([], { key: 'yls.feedback.was-given' });
      await manager.insert(YlsFeedback, {
        ...given,
        id: randomUUID(),
        summitId: registration.summitId,
        isShown: false,
      });
    });
  }

  hasGiven(registrationId: string): Promise<boolean> {
    return this.work.read().existsBy(YlsFeedbackStamp, { registrationId });
  }

  /**
   * Where at least five have come since the last time, all of the summit are written anew in an order that is drawn: neither their place in the table
   * nor the transaction that wrote them tells who they are from, and no figure changes by the answer of one.
   */
  async mix(): Promise<void> {
    const due = await this.work
      .read()
      .query<{ id: string }[]>(
        'SELECT summit_id AS id FROM yls_feedback WHERE NOT is_shown GROUP BY summit_id HAVING count(*) >= $1 ORDER BY summit_id',
        [FEWEST],
      );
    for (const { id } of due)
      await this.work.run(system, async ({ manager }) => {
        const rows = await manager.query<unknown[]>('DELETE FROM yls_feedback WHERE summit_id = $1 RETURNING *', [id]);
        await manager.query(
          `INSERT INTO yls_feedback (id, summit_id, marks, best, change, is_shown)
             SELECT r.id, r.summit_id, r.marks, r.best, r.change, true FROM jsonb_to_recordset($1::jsonb)
               AS r (id uuid, summit_id uuid, marks jsonb, best text, change text) ORDER BY random()`,
          [JSON.stringify(rows[0])],
        );
      });
  }
}
