import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { Access, everyone, page, seeOther, Work, type PageReply, type RequestWithActor } from '../../platform/index.js';
import { deadLinkPage } from '../requests/dead-link.page.js';
import { RequestDoor, type Visit } from '../requests/request-door.js';
import { readReference, type ReferenceForm } from './read-reference.js';
import { planOf } from './reference-answers.js';
import { ReferencePage, ReferenceSettledPage, ReferenceUnsuitablePage } from './reference.pages.js';
import { ReferencesService } from './references.service.js';

/** A referee's own link. Whoever holds it may answer, so everyone is let in and the token decides. Looking changes nothing. */
@Controller('references/:token')
@Access(everyone)
export class ReferenceLinkController {
  constructor(
    private readonly door: RequestDoor,
    private readonly references: ReferencesService,
    private readonly work: Work,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.door.receive('reference', token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    return visit.request.state === 'asked' ? form(visit) : settled(visit);
  }

  @Post()
  async answer(@Param('token') token: string, @Body() body: unknown, @Req() request: RequestWithActor) {
    const visit = await this.door.receive('reference', token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    const read = readReference(planOf(visit.open), body);
    if (!read.ok) return form(visit, read);
    const answered = await this.work.run(visit.actor, (unit) => this.references.answer(unit, token, read.sheet));
    if (answered.outcome !== 'refused' || answered.told.length === 0) return seeOther(visit.path());
    const { applicant } = visit.introduction;
    const title = { key: 'applications.reference.unsuitable.title' };
    return page(ReferenceUnsuitablePage, { told: answered.told, applicant }, { title });
  }

  @Post('refusal')
  async decline(@Param('token') token: string, @Req() request: RequestWithActor) {
    const visit = await this.door.receive('reference', token, request);
    if (!visit.works) return deadLinkPage(visit.why);
    await this.work.run(visit.actor, (unit) => this.references.decline(unit, token));
    return seeOther(visit.path());
  }
}

function form(visit: Visit, wrong?: Extract<ReferenceForm, { ok: false }>): PageReply {
  const props = {
    plan: planOf(visit.open),
    introduction: visit.introduction,
    name: visit.request.name,
    expiresAt: visit.request.expiresAt,
    values: wrong?.values ?? {},
    errors: wrong?.errors ?? [],
    lacks: wrong?.lacks ?? [],
    paths: { answer: `${visit.path()}#error-summary`, decline: visit.path('/refusal') },
  };
  const title = { key: 'applications.reference.title', params: { applicant: visit.introduction.applicant } };
  return page(ReferencePage, props, { title, status: wrong ? 422 : 200 });
}

function settled({ request, introduction: { applicant } }: Visit): PageReply {
  const how = request.state === 'declined' ? 'declined' : 'given';
  const title = { key: `applications.reference.${how}.title`, params: { name: request.name } };
  return page(ReferenceSettledPage, { title, how, applicant }, { title });
}
