import { Body, Controller, Get, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  PortalConfig,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { OwnReports } from '../reports/own-reports.queries.js';
import { IncidentReports } from '../reports/reports.service.js';
import { reportSchema } from './incident.schema.js';
import { NewReportPage } from './new-report.page.js';
import { OwnReportsPage } from './own-reports.page.js';

/** Anybody who is signed in reports, and sees what became of it. */
@Controller('incidents')
@Access(signedIn)
export class ReportController {
  constructor(
    private readonly reports: IncidentReports,
    private readonly own: OwnReports,
    private readonly config: PortalConfig,
  ) {}

  @Get('new')
  form(@CurrentActor() actor: Actor) {
    return this.page(actor, emptyForm);
  }

  @Post()
  async report(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(reportSchema, body);
    if (!read.ok) return this.page(actor, read.form);
    const { reference } = await this.reports.report(actor, read.value);
    return seeOther('/incidents/own', { key: 'incidents.flash.reported', params: { reference } });
  }

  @Get('own')
  async list(@CurrentActor() actor: Actor) {
    const props = { reports: await this.own.list(actor) };
    return page(OwnReportsPage, props, { title: { key: 'incidents.own.title' }, width: 'narrow' });
  }

  private async page(actor: Actor, form: FormState) {
    const props = { form, choices: await this.own.choices(actor), contact: this.config.settings.SAFETY_CONTACT };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(NewReportPage, props, { title: { key: 'incidents.new.title' }, status, width: 'narrow' });
  }
}
