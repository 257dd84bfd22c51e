import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import {
  Access,
  everyone,
  page,
  PageRenderer,
  readForm,
  seeOther,
  type PageReply,
  type RequestWithActor,
} from '../../platform/index.js';
import { agreementPath } from '../placement/agreements.js';
import { FamilyDecisions } from '../placement/family-decisions.service.js';
import { agreementForm, refusalForm } from './answer.schema.js';
import { HomeQueries } from './home.queries.js';
import type { SentBack } from './host-home.page.js';
import { DeadAgreementPage, ParentHomePage } from './parent-home.page.js';

/** A natural parent's own link. Whoever holds it may answer, so everyone is let in and the secret decides. */
@Controller('exchange/agreements/:token')
@Access(everyone)
export class AgreementsController {
  constructor(
    private readonly homes: HomeQueries,
    private readonly decisions: FamilyDecisions,
    private readonly renderer: PageRenderer,
  ) {}

  @Get()
  show(@Param('token') token: string, @Req() request: RequestWithActor) {
    return this.page(token, request, null);
  }

  @Post('agreement')
  async agree(@Param('token') token: string, @Body() body: unknown, @Req() request: RequestWithActor) {
    const visit = await this.homes.ofParent(token);
    if (!visit?.home) return this.page(token, request, null);
    const read = readForm(agreementForm(visit.home.asked), body);
    if (!read.ok) return this.page(token, request, { id: visit.home.placement.id, sent: 'agree', form: read.form });
    await this.decisions.agreeByLink(token, read.value);
    return seeOther(agreementPath(token, this.renderer.localeOf(request, visit.actor)), {
      key: 'exchange.home.flash.agreed',
    });
  }

  @Post('refusal')
  async decline(@Param('token') token: string, @Body() body: unknown, @Req() request: RequestWithActor) {
    const visit = await this.homes.ofParent(token);
    if (!visit?.home) return this.page(token, request, null);
    const read = readForm(refusalForm, body);
    if (!read.ok) return this.page(token, request, { id: visit.home.placement.id, sent: 'decline', form: read.form });
    await this.decisions.declineByLink(token, read.value);
    return seeOther(agreementPath(token, this.renderer.localeOf(request, visit.actor)), {
      key: 'exchange.home.flash.declined',
    });
  }

  private async page(token: string, request: RequestWithActor, back: SentBack | null): Promise<PageReply> {
    const visit = await this.homes.ofParent(token);
    if (!visit) return page(DeadAgreementPage, {}, { title: { key: 'exchange.home.parent.dead' }, status: 404 });
    const locale = this.renderer.localeOf(request, visit.actor);
    const props = { home: visit.home, path: `/exchange/agreements/${token}`, locale, back };
    return page(ParentHomePage, props, { title: { key: 'exchange.home.parent.title' }, status: back ? 422 : 200 });
  }
}
