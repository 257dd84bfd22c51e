import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
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
import { SupportPlan } from '../plan/support-plan.service.js';
import { doneSchema } from './incident.schema.js';
import { StepPage } from './step.page.js';

/** A step of a support plan, for its owner: what to do, never why. */
@Controller('incidents/steps/:id')
@Access(signedIn)
export class StepsController {
  constructor(private readonly plan: SupportPlan) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, emptyForm);
  }

  @Post('done')
  async done(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(doneSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    await this.plan.done(actor, id, read.value.note);
    return seeOther(`/incidents/steps/${id}`, { key: 'incidents.flash.done' });
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const step = await this.plan.own(actor, id);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(StepPage, { step, form }, { title: { key: 'incidents.step.title' }, status, width: 'narrow' });
  }
}
