import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import {
  Access,
  emptyForm,
  everyone,
  page,
  readForm,
  seeOther,
  type FormState,
  type RequestWithActor,
} from '../../../platform/index.js';
import { GuardianDoor, type GuardianVisit } from '../../guardian/guardian-door.js';
import { News } from '../news/news.queries.js';
import { Collectors } from './collectors.service.js';
import { GuardianDayPage } from './guardian-day.page.js';
import { PickUpQueries } from './pick-up.queries.js';
import { collectorSchema } from './pick-up.schema.js';

/** What a guardian's page has for the days of the summit; whoever holds the link is let in. */
@Controller('yls/guardians/:token/collecting')
@Access(everyone)
export class GuardianDayController {
  constructor(
    private readonly door: GuardianDoor,
    private readonly queries: PickUpQueries,
    private readonly collectors: Collectors,
    private readonly news: News,
  ) {}

  @Get()
  async show(@Param('token') token: string, @Req() request: RequestWithActor) {
    return this.dayPage(await this.door.receive(token, request), { form: emptyForm, code: null });
  }

  /** The code stands on the answer and in the guardian's mail, and nowhere else. */
  @Post()
  async name(@Param('token') token: string, @Req() request: RequestWithActor, @Body() body: unknown) {
    const visit = await this.door.receive(token, request);
    const read = readForm(collectorSchema, body);
    if (!read.ok) return this.dayPage(visit, { form: read.form, code: null });
    const { name } = read.value;
    return this.dayPage(visit, { form: emptyForm, code: { name, code: await this.collectors.name(visit, name) } });
  }

  @Post(':id/end')
  async end(@Param('token') token: string, @Req() request: RequestWithActor, @Param('id', ParseUUIDPipe) id: string) {
    const visit = await this.door.receive(token, request);
    await this.collectors.end(visit, id);
    return seeOther(visit.path('/collecting'), { key: 'yls.guardian-day.ended' });
  }

  private async dayPage(visit: GuardianVisit, told: { form: FormState; code: { name: string; code: string } | null }) {
    const { registration, summit } = visit;
    const own = await this.queries.of(registration.id);
    const status = told.form.errors.length > 0 ? 422 : 200;
    const news = await this.news.ofGuardians(summit.id);
    const props = { pathOf: (below: string) => visit.path(below), registration, summit, own, news, ...told };
    return page(GuardianDayPage, props, { title: { key: 'yls.guardian-day.title' }, status });
  }
}
