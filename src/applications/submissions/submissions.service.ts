import { Injectable } from '@nestjs/common';
import { Conflict, newId, type Unit } from '../../platform/index.js';
import { SectionAnswers } from '../answers/section-answers.js';
import { ApplicationDoor } from '../application/application-door.js';
import type { OpenApplication } from '../application/application-programme.js';
import { ApplicationSubmission } from './application-submission.entity.js';
import { SubmittedSection } from './submitted-section.entity.js';
import { SubmittedSections } from './submitted-sections.js';

/** Keeps what was handed in as it was read, and carries it over to the next season. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly door: ApplicationDoor,
    private readonly answers: SectionAnswers,
    private readonly sections: SubmittedSections,
  ) {}

  /**
   * Writes down questions and answers of this moment; the programme moves its own record. @returns the submission's id
   * @throws NotFound; Conflict while a section lacks an answer or waits to be confirmed
   */
  async submit(unit: Unit, applicationId: string): Promise<string> {
    const open = await this.door.hold(unit, applicationId);
    await this.checkComplete(unit, open);
    const id = newId();
    const number = 1 + (await unit.manager.countBy(ApplicationSubmission, { applicationId }));
    const { code, version } = open.definition;
    const { rows, hash } = await this.sections.written(unit, open, id);
    const submission = unit.manager.create(ApplicationSubmission, {
      id,
      applicationId,
      number,
      definition: `${code} ${version}`,
      locale: unit.actor.locale,
      hash,
      submittedAt: unit.now,
      submittedBy: unit.actor.accountId,
    });
    await unit.manager.insert(ApplicationSubmission, submission);
    await unit.manager.insert(SubmittedSection, rows);
    await unit.record('applications.submitted', { type: 'application', id: applicationId }, { number, hash });
    return id;
  }

  /** Answers of an earlier application come into the new one, each section to be confirmed. @throws NotFound */
  async copyFrom(unit: Unit, { from, to }: { from: string; to: string }): Promise<void> {
    const earlier = await this.door.open(unit.manager, unit.actor, from);
    await this.answers.copy(unit, { from: earlier, to: await this.door.hold(unit, to) });
    await unit.record('applications.copied', { type: 'application', id: to }, { from });
  }

  private async checkComplete(unit: Unit, open: OpenApplication): Promise<void> {
    const states = (await this.answers.states(unit.manager, [open])).get(open.application.id)!;
    const count = states.reduce((sum, { lacks, toConfirm }) => sum + lacks.length + (toConfirm ? 1 : 0), 0);
    if (count > 0) throw new Conflict([], { key: 'applications.refusal.incomplete', params: { count } });
  }
}
