import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  newForm,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { plansSummits } from '../../summit/summit.policy.js';
import { ProgrammeCopy } from './programme-copy.service.js';
import { ProgrammeDeskQueries } from './programme-desk.queries.js';
import { ProgrammePage, type ProgrammeForms } from './programme.page.js';
import { copySchema, linesSchema, rankingSchema, slotSchema } from './programme.schema.js';
import { ProgrammeService } from './programme.service.js';
import { sessionLines, type LineError } from './session-lines.js';

const title = { key: 'yls.programme.title' };
const done = { key: 'yls.desk.done' };
const overlaps = { field: 'from', text: { key: 'yls.form.slot-overlaps' } };
const pathOf = (summit: string) => `/yls/summits/${summit}/programme`;

/** The programme of a summit, for staff. */
@Controller('yls/summits/:summit/programme')
@Access(plansSummits)
export class ProgrammeController {
  constructor(
    private readonly queries: ProgrammeDeskQueries,
    private readonly service: ProgrammeService,
    private readonly copies: ProgrammeCopy,
  ) {}

  @Get()
  show(@Param('summit', ParseUUIDPipe) summit: string) {
    return this.programmePage(summit, {});
  }

  @Post('slots')
  async addSlot(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    const read = readForm(slotSchema, body);
    if (!read.ok) return this.programmePage(summit, { slot: read.form });
    const saved = await this.service.saveSlot(actor, summit, { ...read.value, id: null });
    if (saved === 'saved') return seeOther(pathOf(summit), done);
    return this.programmePage(summit, { slot: withErrors(read.form, [overlaps]) });
  }

  @Post('ranking')
  async openRanking(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Body() body: unknown,
  ) {
    const read = readForm(rankingSchema, body);
    if (!read.ok) return this.programmePage(summit, { ranking: read.form });
    await this.service.openRanking(actor, summit, read.value.ranksOn);
    return seeOther(pathOf(summit), done);
  }

  @Post('copies')
  async copy(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    const read = readForm(copySchema, body);
    if (!read.ok) return this.programmePage(summit, { copy: read.form });
    await this.copies.copy(actor, summit, read.value.from);
    return seeOther(pathOf(summit), done);
  }

  /** Of a spreadsheet, all lines or none. */
  @Post('lines')
  async addLines(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    const read = readForm(linesSchema, body);
    if (!read.ok) return this.programmePage(summit, { lines: read.form });
    const { slots } = await this.queries.of(summit);
    const lines = sessionLines(read.value.lines, slots.length);
    if (!lines.ok) return this.programmePage(summit, { lines: read.form, lineErrors: lines.errors });
    await this.service.addLines(actor, summit, lines.sessions);
    return seeOther(pathOf(summit), done);
  }

  private async programmePage(id: string, wrong: Partial<Record<keyof ProgrammeForms, FormState | LineError[]>>) {
    const desk = await this.queries.of(id);
    const forms = {
      slot: emptyForm,
      ranking: emptyForm,
      copy: newForm(),
      lines: emptyForm,
      lineErrors: [],
      ...wrong,
    } as ProgrammeForms;
    const crumbs = [{ href: `/yls/summits/${id}`, text: desk.summit.name }];
    return page(ProgrammePage, { desk, forms }, { title, crumbs, status: Object.keys(wrong).length > 0 ? 422 : 200 });
  }
}
