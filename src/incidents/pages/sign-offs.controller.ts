import { Body, Controller, Get, Post } from '@nestjs/common';
import { responsibleOfficer } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  Unprocessable,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { deskReader } from '../cases/incident.reach.js';
import { Retaliation } from '../retaliation/retaliation.service.js';
import { signOffSchema } from './incident.schema.js';
import { SignOffsPage } from './sign-offs.page.js';

/** A responsible officer answers for ending or moving a stay soon after a complaint. */
@Controller('incidents/sign-offs')
@Access(deskReader)
export class SignOffsController {
  constructor(private readonly retaliation: Retaliation) {}

  @Get()
  show(@CurrentActor() actor: Actor) {
    return this.page(actor, emptyForm);
  }

  @Post()
  @Access(responsibleOfficer)
  async sign(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(signOffSchema, body);
    if (!read.ok) return this.page(actor, read.form);
    try {
      await this.retaliation.signOff(actor, read.value);
    } catch (failure) {
      if (!(failure instanceof Unprocessable)) throw failure;
      return this.page(actor, withErrors(read.form, [{ field: 'email', text: failure.because }]));
    }
    return seeOther('/incidents/sign-offs', { key: 'incidents.flash.signed' });
  }

  private async page(actor: Actor, form: FormState) {
    const props = { form, maySign: responsibleOfficer.allows(actor), signOffs: await this.retaliation.signOffs(actor) };
    const crumbs = [{ href: '/incidents', text: { key: 'incidents.title' } }];
    const status = form.errors.length > 0 ? 422 : 200;
    return page(SignOffsPage, props, { title: { key: 'incidents.sign_off.title' }, crumbs, status });
  }
}
