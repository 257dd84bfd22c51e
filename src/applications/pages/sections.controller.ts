import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query, Req } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, type Actor, type RequestWithActor } from '../../platform/index.js';
import { SectionPages } from './section-pages.js';
import { SectionSavings } from './section-savings.js';

/** The sections of an application, each a page that saves itself. */
@Controller('applications/:id/sections/:code')
@Access(signedIn)
export class SectionsController {
  constructor(
    private readonly pages: SectionPages,
    private readonly savings: SectionSavings,
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

  @Post()
  save(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('code') code: string,
    @Req() request: RequestWithActor,
    @Body() body: unknown,
  ) {
    return this.savings.take(actor, { id, code }, { request, body });
  }
}
