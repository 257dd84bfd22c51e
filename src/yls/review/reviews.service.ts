import { Injectable } from '@nestjs/common';
import { Conflict, NotFound, Work, type Actor } from '../../platform/index.js';
import { IN_REVIEW } from '../registration/registration-state.js';
import { YlsRegistration } from '../registration/yls-registration.entity.js';
import { mayReview } from './review.policy.js';
import type { NewReview } from './review.schema.js';
import { YlsReview } from './yls-review.entity.js';

/** What reviewers find, until it is released. */
@Injectable()
export class ReviewsService {
  constructor(private readonly work: Work) {}

  /** In the place of the reviewer's earlier card. @throws NotFound, Conflict */
  give(actor: Actor, registrationId: string, card: NewReview): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const registration = await unit.manager.findOneBy(YlsRegistration, { id: registrationId });
      if (!registration || !actor.accountId || !mayReview(actor, registration)) throw new NotFound();
      if (!IN_REVIEW.has(registration.state)) throw new Conflict([], { key: 'yls.refusal.not-in-review' });
      const row = { ...card, registrationId, reviewerId: actor.accountId, reviewedAt: unit.now };
      await unit.manager.upsert(YlsReview, row, ['registrationId', 'reviewerId']);
      await unit.record('yls-registration.reviewed', { type: 'yls-registration', id: registrationId });
    });
  }
}
