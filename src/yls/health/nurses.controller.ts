import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { plansSummits } from '../summit/summit.policy.js';
import { SummitsQueries } from '../summit/summits.queries.js';
import { nurseSchema } from './health.schema.js';
import { NursesService } from './nurses.service.js';
import { NursesPage } from './pages/nurses.page.js';

const title = { key: 'yls.nurses.title' };
const done = { key: 'yls.desk.done' };
const pathOf = (summit: string) => `/yls/summits/${summit}/nurses`;

/** Who is the nurse of a summit, for staff. */
@Controller('yls/summits/:summit/nurses')
@Access(plansSummits)
export class NursesController {
  constructor(
    private readonly summits: SummitsQueries,
    private readonly nurses: NursesService,
  ) {}

  @Get()
  show(@Param('summit', ParseUUIDPipe) summit: string) {
    return this.list(summit, emptyForm);
  }

  @Post()
  async name(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    const read = readForm(nurseSchema, body);
    if (!read.ok) return this.list(summit, read.form, 422);
    await this.nurses.name(actor, summit, read.value);
    return seeOther(pathOf(summit), done);
  }

  @Post(':account/end')
  async end(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('account', ParseUUIDPipe) account: string,
  ) {
    await this.nurses.end(actor, summit, account);
    return seeOther(pathOf(summit), done);
  }

  private async list(id: string, form: FormState, status = 200) {
    const summit = await this.summits.one(id);
    const nurses = await this.nurses.of(id);
    const crumbs = [{ href: `/yls/summits/${id}`, text: summit.name }];
    return page(NursesPage, { summitId: id, nurses, form }, { title, crumbs, status });
  }
}
