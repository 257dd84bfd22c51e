import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import { Access, CurrentActor, NotFound, page, readForm, seeOther, type Actor } from '../../platform/index.js';
import { FamilyDecisions } from '../placement/family-decisions.service.js';
import { mineCrumb } from '../student/mine/mine-crumb.js';
import { agreementForm, refusalForm } from './answer.schema.js';
import { HomeQueries } from './home.queries.js';
import type { SentBack } from './host-home.page.js';
import { StudentHomePage } from './student-home.page.js';

/** The student reads about a home and says whether they agree. */
@Controller('exchange/mine/home')
@Access(signedIn)
export class StudentHomeController {
  constructor(
    private readonly homes: HomeQueries,
    private readonly decisions: FamilyDecisions,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.page(actor, null);
  }

  @Post(':id/agreement')
  async agree(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const home = (await this.homes.ofStudent(actor)).find(({ placement }) => placement.id === id);
    if (!home) throw new NotFound();
    const read = readForm(agreementForm(home.asked), body);
    if (!read.ok) return this.page(actor, { id, sent: 'agree', form: read.form });
    await this.decisions.agree(actor, id, read.value);
    return seeOther(`/exchange/mine/home#p-${id}`, { key: 'exchange.home.flash.agreed' });
  }

  @Post(':id/refusal')
  async decline(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(refusalForm, body);
    if (!read.ok) return this.page(actor, { id, sent: 'decline', form: read.form });
    await this.decisions.decline(actor, id, read.value);
    return seeOther('/exchange/mine/home', { key: 'exchange.home.flash.declined' });
  }

  private async page(actor: Actor, back: SentBack | null) {
    const props = { homes: await this.homes.ofStudent(actor), back };
    const title = { key: 'exchange.home.student.title' };
    return page(StudentHomePage, props, { title, crumbs: [mineCrumb], status: back ? 422 : 200 });
  }
}
