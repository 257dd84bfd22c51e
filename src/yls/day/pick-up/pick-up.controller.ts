import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { runsSummit } from '../../summit/summit.policy.js';
import { RosterQueries } from '../check-in/roster.queries.js';
import { atDoor, leadsDays } from '../day.policy.js';
import { PickUpPage } from './pick-up.page.js';
import { PickUpQueries } from './pick-up.queries.js';
import { codeSchema, findSchema, knownSchema } from './pick-up.schema.js';
import { Releases } from './releases.service.js';

const title = { key: 'yls.pick-up.title' };

interface Forms {
  code: FormState;
  known: FormState;
}

/** Where students are given to whom their guardians named. */
@Controller('yls/day/:summit/pick-up')
@Access(atDoor)
export class PickUpController {
  constructor(
    private readonly roster: RosterQueries,
    private readonly queries: PickUpQueries,
    private readonly releases: Releases,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Query() query: unknown) {
    return this.listPage(actor, summit, { asked: query, forms: { code: emptyForm, known: emptyForm } });
  }

  /** Without the code nobody is given away. */
  @Post()
  async release(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    const read = readForm(codeSchema, body);
    const known = emptyForm;
    if (!read.ok) return this.listPage(actor, summit, { asked: body, forms: { code: read.form, known } });
    const released = await this.releases.byCode(actor, summit, read.value);
    if (released.kind === 'released')
      return seeOther(`/yls/day/${summit}/pick-up`, { key: 'yls.pick-up.released', params: { to: released.to } });
    const error = { field: 'code', text: { key: `yls.pick-up.${released.kind}` } };
    const code = withErrors({ ...read.form, values: { ...read.form.values, code: '' } }, [error]);
    return this.listPage(actor, summit, { asked: body, forms: { code, known } });
  }

  @Post('known')
  @Access(leadsDays)
  async releaseKnown(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Body() body: unknown,
  ) {
    const read = readForm(knownSchema, body);
    if (!read.ok) return this.listPage(actor, summit, { asked: body, forms: { code: emptyForm, known: read.form } });
    await this.releases.byStaff(actor, summit, read.value);
    const params = { to: read.value.collectedBy };
    return seeOther(`/yls/day/${summit}/pick-up`, { key: 'yls.pick-up.released', params });
  }

  private async listPage(actor: Actor, id: string, { asked, forms }: { asked: unknown; forms: Forms }) {
    const summit = await this.roster.summit(actor, id);
    const { words, registration } = readAsked(findSchema, asked);
    const lines = await this.queries.list(id, words, registration ?? null);
    const status = forms.code.errors.length + forms.known.errors.length > 0 ? 422 : 200;
    const crumbs = [{ href: `/yls/day/${id}`, text: summit.name }];
    const props = { summit, lines, words, chosen: registration ?? null, forms, leads: runsSummit(actor, id) };
    return page(PickUpPage, props, { title, crumbs, status });
  }
}
