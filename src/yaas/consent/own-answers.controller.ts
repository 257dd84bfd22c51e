import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  newForm,
  page,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { readOwnConsent } from './own-consent.js';
import { OwnAnswersPage } from './own-answers.page.js';
import { OwnAnswers } from './own-answers.service.js';

/** A student of age changes what may be done with a work. */
@Controller('yaas/entries/:id/answers')
@Access(signedIn)
export class OwnAnswersController {
  constructor(
    private readonly work: Work,
    private readonly own: OwnAnswers,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.ask(actor, id);
  }

  @Post()
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const { entry } = await this.own.of(actor, id, this.work.read());
    const { value, form } = readOwnConsent(entry.edition.rules, body);
    if (!value) return this.ask(actor, id, form);
    const said = await this.work.run(actor, (unit) => this.own.change(unit, id, value));
    return seeOther(`/yaas/entries/${id}`, { key: `yaas.own_answers.flash.${said}` });
  }

  private async ask(actor: Actor, id: string, typed?: FormState) {
    const { entry, answers } = await this.own.of(actor, id, this.work.read());
    const form = typed ?? newForm(answers);
    const crumbs = [{ href: `/yaas/entries/${id}`, text: entry.title }];
    const status = typed ? 422 : 200;
    return page(OwnAnswersPage, { entry, form }, { title: { key: 'yaas.own_answers.title' }, crumbs, status });
  }
}
