import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import type { z } from 'zod';
import { OfficeCalendar } from '../../duties/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  page,
  PortalConfig,
  readAsked,
  readForm,
  seeOther,
  Unprocessable,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { CasesQueries } from '../cases/cases.queries.js';
import { CasesService } from '../cases/cases.service.js';
import { FoundSubjects } from '../cases/found-subjects.js';
import { referenceOf } from '../cases/incident.entity.js';
import { deskReader } from '../cases/incident.reach.js';
import { SupportPlan } from '../plan/support-plan.service.js';
import { CasePage } from './case.page.js';
import {
  assessmentSchema,
  closingSchema,
  findSchema,
  noteSchema,
  noticeSchema,
  personSchema,
  reopeningSchema,
  stepSchema,
  subjectSchema,
} from './incident.schema.js';

/** What stands in the form that was posted, and which one it was. */
interface Acted<S extends z.ZodType> {
  act: string;
  schema: S;
  body: unknown;
  /** The field to which a refusal of the use case belongs. */
  field: string;
}

/** One case. Who may not read it finds none. */
@Controller('incidents/cases/:id')
@Access(deskReader)
export class CasesController {
  constructor(
    private readonly queries: CasesQueries,
    private readonly cases: CasesService,
    private readonly plan: SupportPlan,
    private readonly found: FoundSubjects,
    private readonly calendar: OfficeCalendar,
    private readonly clock: Clock,
    private readonly config: PortalConfig,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: unknown) {
    return this.page(actor, id, { form: emptyForm, find: readAsked(findSchema, query).find });
  }

  @Post('assessment')
  assess(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const asked = { act: 'assessment', schema: assessmentSchema, body, field: 'officerId' };
    return this.act(actor, id, asked, (value) => this.cases.assess(actor, id, value));
  }

  @Post('notices')
  notice(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const schema = noticeSchema(this.calendar.zone, this.clock.now());
    const asked = { act: 'notices', schema, body, field: 'told' };
    return this.act(actor, id, asked, (value) => this.cases.notice(actor, id, value));
  }

  @Post('notes')
  note(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const asked = { act: 'notes', schema: noteSchema, body, field: 'text' };
    return this.act(actor, id, asked, (value) => this.cases.note(actor, id, value));
  }

  @Post('people')
  person(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const asked = { act: 'people', schema: personSchema, body, field: 'email' };
    return this.act(actor, id, asked, (value) => this.cases.person(actor, id, value));
  }

  @Post('subjects')
  about(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const asked = { act: 'subjects', schema: subjectSchema, body, field: 'subject' };
    return this.act(actor, id, asked, ({ subject }) => {
      const [kind = '', subjectId = ''] = subject.split(' ');
      return this.cases.about(actor, id, { kind, subjectId });
    });
  }

  @Post('steps')
  step(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const asked = { act: 'steps', schema: stepSchema, body, field: 'email' };
    return this.act(actor, id, asked, (value) => this.plan.add(actor, id, value));
  }

  @Post('closing')
  close(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const asked = { act: 'closing', schema: closingSchema, body, field: 'outcome' };
    return this.act(actor, id, asked, (value) => this.cases.close(actor, id, value));
  }

  @Post('reopening')
  reopen(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const asked = { act: 'reopening', schema: reopeningSchema, body, field: 'officerId' };
    return this.act(actor, id, asked, (value) => this.cases.reopen(actor, id, value));
  }

  /** Who steps aside does not find the case any more. */
  @Post('recusal')
  async recuse(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.cases.recuse(actor, id);
    return seeOther('/incidents', { key: 'incidents.flash.recusal' });
  }

  private async act<S extends z.ZodType>(
    actor: Actor,
    id: string,
    { act, schema, body, field }: Acted<S>,
    run: (value: z.output<S>) => Promise<void>,
  ) {
    const read = readForm(schema, body);
    const back = (form: FormState) =>
      this.page(actor, id, { form: { ...form, values: { ...form.values, act } }, find: '' });
    if (!read.ok) return back(read.form);
    try {
      await run(read.value);
    } catch (failure) {
      if (!(failure instanceof Unprocessable)) throw failure;
      return back(withErrors(read.form, [{ field, text: failure.because }]));
    }
    // Who has just named themselves, or what they placed, reads it no more.
    const next = (await this.queries.mayRead(actor, id)) ? `/incidents/cases/${id}` : '/incidents';
    return seeOther(next, { key: `incidents.flash.${act}` });
  }

  private async page(actor: Actor, id: string, { form, find }: { form: FormState; find: string }) {
    const found = await this.queries.read(actor, id);
    const props = {
      found,
      form,
      find,
      records: await this.found.by(find),
      zone: this.calendar.zone,
      contact: this.config.settings.SAFETY_CONTACT,
      mayClose: found.one.officerId === actor.accountId,
    };
    const crumbs = [{ href: '/incidents', text: { key: 'incidents.title' } }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(CasePage, props, { title: referenceOf(id), crumbs, status, width: 'wide' });
  }
}
