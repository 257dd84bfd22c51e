import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, type Actor } from '../../platform/index.js';
import { SubmissionPages } from './submission-pages.js';

/** What was handed in, as it was read on that day. */
@Controller('applications/:id/submissions/:number')
@Access(signedIn)
export class SubmissionsController {
  constructor(private readonly pages: SubmissionPages) {}

  @Get()
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('number', ParseIntPipe) number: number,
  ) {
    return this.pages.show(actor, { id, number });
  }
}
