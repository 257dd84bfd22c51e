import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, NotFound, page, Work, type Actor } from '../../platform/index.js';
import { ApplicationDoor } from '../application/application-door.js';
import { ApplicationSubmission } from './application-submission.entity.js';
import { SubmissionPage } from './submission.page.js';
import { SubmittedSections } from './submitted-sections.js';

/** What was handed in, as it was read on that day. */
@Controller('applications/:id/submissions/:number')
@Access(signedIn)
export class SubmissionsController {
  constructor(
    private readonly work: Work,
    private readonly door: ApplicationDoor,
    private readonly sections: SubmittedSections,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ) {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    const submission = await manager.findOneBy(ApplicationSubmission, { applicationId: id, number });
    if (!submission) throw new NotFound();
    const sections = await this.sections.read(manager, actor, { open, submissionId: submission.id });
    const frame = await open.programme.frame(manager, open.application, actor);
    const { submittedAt, hash, locale } = submission;
    const crumbs = [{ href: frame.path, text: frame.title }];
    const title = { key: 'applications.submission.title', params: { number } };
    return page(SubmissionPage, { title, frame, sections, submittedAt, hash, locale }, { title, crumbs });
  }
}
