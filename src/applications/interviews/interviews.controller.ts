import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  dateFromParts,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { readAnswers, type Lack } from '../answers/read-answers.js';
import { ApplicationDoor, mayDo } from '../application/application-door.js';
import { documentsPath } from '../documents/documents-path.js';
import { interviewForm } from './interview.schema.js';
import { InterviewFormPage } from './interview-form.page.js';
import { InterviewRecords } from './interview-records.js';
import { interviewsPath } from './interviews-path.js';
import { InterviewsPage } from './interviews.page.js';
import { interviewPlanOf, InterviewsService } from './interviews.service.js';

interface Wrong {
  form: FormState;
  lacks: readonly Lack[];
}

/** Interviews of an application: put on record by whoever held them. */
@Controller('applications/:id/interviews')
@Access(signedIn)
export class InterviewsController {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly door: ApplicationDoor,
    private readonly interviews: InterviewsService,
    private readonly records: InterviewRecords,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    const frame = await open.programme.frame(manager, open.application, actor);
    const props = {
      applicationId: id,
      plan: interviewPlanOf(open),
      interviews: await this.records.read(manager, actor, open),
      mayRecord: open.standing.may.includes('record-interviews'),
      documentsHref: open.definition.documents.length > 0 ? documentsPath(id) : null,
    };
    const crumbs = [{ href: frame.path, text: frame.title }];
    return page(InterviewsPage, props, { title: { key: 'applications.interviews.title' }, crumbs });
  }

  @Get('new')
  form(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.formPage(actor, id);
  }

  @Post()
  async record(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const open = await this.door.open(this.work.read(), actor, id);
    const plan = interviewPlanOf(open);
    const read = readForm(interviewForm(plan), body);
    const heldOn = dateFromParts(read.form.values, 'heldOn');
    const { lacks } = readAnswers(plan.checklist, read.form.values);
    const form = this.isPast(heldOn) ? read.form : withErrors(read.form, [{ field: 'heldOn', text: notPast }]);
    if (!read.ok || !heldOn || form.errors.length > 0 || lacks.length > 0)
      return this.formPage(actor, id, { form, lacks });
    const { mode, place, attendees: attendeeIds } = read.value;
    const interview = { applicationId: id, mode, place, heldOn, attendeeIds, typed: read.form.values };
    await this.work.run(actor, (unit) => this.interviews.record(unit, interview));
    return seeOther(interviewsPath(id), { key: 'applications.flash.interviewed' });
  }

  /** Today's day is tomorrow's west of here. */
  private isPast(day: string | undefined): boolean {
    const tomorrow = new Date(this.clock.now().getTime() + 86_400_000).toISOString().slice(0, 10);
    return Boolean(day) && day! <= tomorrow;
  }

  private async formPage(actor: Actor, id: string, wrong?: Wrong) {
    const manager = this.work.read();
    const open = await this.door.open(manager, actor, id);
    mayDo(open, 'record-interviews');
    const props = {
      applicationId: id,
      plan: interviewPlanOf(open),
      attendees: (await open.programme.attendees?.(manager, open.application)) ?? [],
      against: await this.interviews.against({ manager, actor }, open),
      form: wrong?.form ?? { values: {}, errors: [] },
      lacks: wrong?.lacks ?? [],
    };
    const crumbs = [{ href: interviewsPath(id), text: { key: 'applications.interviews.title' } }];
    const title = { key: 'applications.interviews.new' };
    return page(InterviewFormPage, props, { title, crumbs, status: wrong ? 422 : 200 });
  }
}

const notPast = { key: 'applications.form.held_on' };
