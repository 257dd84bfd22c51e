import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { responsibleOfficer } from '../../auth/index.js';
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
import { applicationCrumbs } from '../desk/desk-crumbs.js';
import { said } from '../form-fields.js';
import { YearsOverrides } from './years-overrides.service.js';
import { YearsPage } from './years.page.js';

const overrideForm = z.object({ because: said('exchange.form.reason', 2000) });

/** More than eleven years of school are for the sponsor's officers to weigh. */
@Controller('exchange/applications/:id/years')
@Access(responsibleOfficer)
export class YearsController {
  constructor(private readonly overrides: YearsOverrides) {}

  @Get()
  ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, emptyForm);
  }

  @Post()
  async give(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(overrideForm, body);
    if (!read.ok) return this.page(actor, id, read.form);
    await this.overrides.give(actor, id, read.value.because);
    return seeOther(`/exchange/applications/${id}`, { key: 'exchange.desk.done' });
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const student = await this.overrides.ask(actor, id);
    const status = form.errors.length > 0 ? 422 : 200;
    const title = { key: 'exchange.years.title' };
    return page(YearsPage, { id, student, form }, { title, crumbs: applicationCrumbs(id, student), status });
  }
}
