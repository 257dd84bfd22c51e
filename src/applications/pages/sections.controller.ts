import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  readForm,
  seeOther,
  Unprocessable,
  Work,
  type Actor,
  type RequestWithActor,
} from '../../platform/index.js';
import { ApplicationsService } from '../application/applications.service.js';
import { sectionForm } from './section.schema.js';
import { SectionPages } from './section-pages.js';

/** The sections of an application, each a page that saves itself. */
@Controller('applications/:id/sections/:code')
@Access(signedIn)
export class SectionsController {
  constructor(
    private readonly work: Work,
    private readonly applications: ApplicationsService,
    private readonly pages: SectionPages,
  ) {}

  @Get()
  show(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Query('check') check?: string,
  ) {
    return this.pages.show(actor, { id, code, isChecked: check === 'yes' });
  }

  /** The page's own script is told the version that was saved; a person goes on to the next section. */
  @Post()
  async save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Req() request: RequestWithActor,
    @Body() body: unknown,
  ) {
    const isScript = request.accepts(['html', 'json']) === 'json';
    const read = readForm(sectionForm, body);
    if (!read.ok) throw new Unprocessable({ key: 'platform.failure.bad_request' });
    const { version } = read.value;
    const saving = { applicationId: id, section: code, version, typed: read.form.values, confirms: !isScript };
    const saved = await this.work.run(actor, (unit) => this.applications.saveSection(unit, saving));
    if (isScript && !saved.ok) throw new Conflict([], { key: 'applications.refusal.stale' });
    if (isScript && saved.ok) return { values: { version: String(saved.version) } };
    if (!saved.ok) return this.pages.conflict(actor, { id, code, typed: read.form.values, stored: saved.stored });
    return (await this.pages.wrong(actor, { id, code })) ?? seeOther(await this.pages.after(actor, { id, code }));
  }
}
