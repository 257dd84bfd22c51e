import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NotFound, page, Work, type Actor, type PageReply } from '../../platform/index.js';
import { ApplicationDoor } from '../application/application-door.js';
import type { OwnPages } from '../pages/section-path.js';
import { ApplicationSubmission } from './application-submission.entity.js';
import { SubmissionPage } from './submission.page.js';
import { SubmittedSections } from './submitted-sections.js';

/** That something was handed in, and when; nothing of what it says. */
export type Handed = Pick<ApplicationSubmission, 'number' | 'submittedAt'>;

/** What was handed in, as it was read on that day. */
@Injectable()
export class SubmissionPages {
  constructor(
    private readonly work: Work,
    private readonly door: ApplicationDoor,
    private readonly sections: SubmittedSections,
  ) {}

  /** The latest first. */
  of(manager: EntityManager, applicationId: string): Promise<Handed[]> {
    const select = { number: true, submittedAt: true } as const;
    return manager.find(ApplicationSubmission, { where: { applicationId }, select, order: { number: 'DESC' } });
  }

  /** @throws NotFound */
  async show(actor: Actor, { id, number, own }: { id: string; number: number; own?: OwnPages }): Promise<PageReply> {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    const submission = await manager.findOneBy(ApplicationSubmission, { applicationId: id, number });
    if (!submission) throw new NotFound();
    const sections = await this.sections.read(manager, actor, { open, submissionId: submission.id });
    const frame = await open.programme.frame(manager, open.application, actor);
    const { submittedAt, hash, locale } = submission;
    const crumbs = [{ href: own?.whole ?? frame.path, text: frame.title }];
    const title = { key: 'applications.submission.title', params: { number } };
    return page(SubmissionPage, { title, frame, sections, submittedAt, hash, locale }, { title, crumbs });
  }
}
