import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { Access, CurrentActor, type Actor } from '../../platform/index.js';
import { runsExchange } from '../desk/desk.policy.js';
import { BinderService } from './binder.service.js';

/** All that proves that one student's stay is as the law asks, as one file. */
@Controller('exchange/applications/:id/binder')
@Access(runsExchange)
export class BinderController {
  constructor(private readonly binders: BinderService) {}

  /** For those who answer for the sponsor; other desks of the student are refused, and all others find nothing. */
  @Get()
  async download(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const bytes = await this.binders.pdf(actor, id);
    return new StreamableFile(bytes, {
      type: 'application/pdf',
      disposition: 'attachment; filename="audit-binder.pdf"',
    });
  }
}
