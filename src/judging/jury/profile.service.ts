import { Injectable } from '@nestjs/common';
import { Work, type Actor } from '../../platform/index.js';
import { RechecksService } from '../conflicts/rechecks.service.js';
import { JudgeProfile } from './judge-profile.entity.js';
import { JudgeSkill } from './judge-skill.entity.js';
import type { JudgeSelf } from './profile.schema.js';

/** A person says what they can judge, and to whom they have ties. */
@Injectable()
export class JudgeProfileService {
  constructor(
    private readonly work: Work,
    private readonly rechecks: RechecksService,
  ) {}

  /** In rounds under way the person steps back from works that are in conflict now. What was found before stays: officials clear it. */
  save(actor: Actor, { skills, ...self }: JudgeSelf): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const accountId = actor.accountId!;
      await unit.manager.upsert(JudgeProfile, { ...self, accountId, declaredAt: unit.now }, ['accountId']);
      await unit.manager.delete(JudgeSkill, { accountId });
      const graded = Object.entries(skills).map(([category, grade]) => ({ accountId, category, grade }));
      if (graded.length > 0) await unit.manager.insert(JudgeSkill, graded);
      await this.rechecks.ofPerson(unit, accountId);
      await unit.record(
        'judge.profile_saved',
        { type: 'account', id: accountId },
        { schools: self.schools.length, relations: self.relations.length },
      );
    });
  }
}
