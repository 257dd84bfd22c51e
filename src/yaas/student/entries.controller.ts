import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { readOwnConsent } from '../consent/own-consent.js';
import { EntriesQueries } from '../entries/entries.queries.js';
import { EntriesService } from '../entries/entries.service.js';
import { askAgainSchema } from '../entries/entry.schema.js';
import { SubmissionsService } from '../entries/submissions.service.js';

import { StatusPage } from './status.page.js';
import { pathOf } from './steps.js';
import { WithdrawalPage } from './withdrawal.page.js';
import { OwnEntriesPage } from './own-entries.page.js';

const programme = { href: '/yaas', text: { key: 'yaas.programme' } };

/** A student's own entries: where they stand, and what can be done with them. */
@Controller('yaas/entries')
@Access(signedIn)
export class EntriesController {
  constructor(
    private readonly work: Work,
    private readonly queries: EntriesQueries,
    private readonly entries: EntriesService,
    private readonly submissions: SubmissionsService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    const entries = await this.queries.list(actor);
    return page(OwnEntriesPage, { entries }, { title: { key: 'yaas.own.title' }, crumbs: [programme], width: 'wide' });
  }

  @Get(':id')
  status(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.show(actor, id, emptyForm);
  }

  /** @throws Conflict when the last look found something missing; the check page then says what. */
  @Post(':id/submission')
  async submit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    try {
      await this.work.run(actor, (unit) => this.submissions.submit(unit, id));
    } catch (error) {
      if (error instanceof Conflict && error.rules.length > 0 && (await this.isOpen(actor, id)))
        return seeOther(pathOf(id, 'check'), error.because);
      throw error;
    }
    return seeOther(`/yaas/entries/${id}`, { key: 'yaas.flash.submitted' });
  }

  /** A student of age answers for themselves. */
  @Post(':id/consent')
  async consent(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const { edition } = await this.queries.own(actor, id);
    const { value, form } = readOwnConsent(edition.rules, body);
    if (!value) return this.show(actor, id, form);
    const said = await this.work.run(actor, (unit) => this.submissions.consentAlone(unit, id, value));
    return seeOther(`/yaas/entries/${id}`, { key: `yaas.flash.consent_${said}` });
  }

  /** The guardian's link once more, to a corrected address if need be. */
  @Post(':id/guardian')
  async askAgain(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(askAgainSchema, body);
    if (!reading.ok) return this.show(actor, id, reading.form);
    await this.work.run(actor, (unit) => this.submissions.askAgain(unit, id, reading.value));
    return seeOther(`/yaas/entries/${id}`, { key: 'yaas.flash.asked_again' });
  }

  @Get(':id/withdrawal')
  async askWithdrawal(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const entry = await this.queries.own(actor, id);
    return page(WithdrawalPage, { entry }, { title: { key: 'yaas.withdrawal.title' }, crumbs: [programme] });
  }

  @Post(':id/withdrawal')
  async withdraw(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { wasSubmitted } = await this.queries.own(actor, id);
    await this.work.run(actor, (unit) =>
      wasSubmitted ? this.submissions.withdraw(unit, id) : this.entries.discard(unit, id),
    );
    return seeOther('/yaas/entries', { key: wasSubmitted ? 'yaas.flash.withdrawn' : 'yaas.flash.discarded' });
  }

  private async isOpen(actor: Actor, id: string): Promise<boolean> {
    const { state } = await this.queries.own(actor, id);
    return state === 'draft' || state === 'returned';
  }

  private async show(actor: Actor, id: string, form: FormState) {
    const entry = await this.queries.own(actor, id);
    const title = entry.title || { key: 'yaas.untitled' };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(StatusPage, { entry, form }, { title, crumbs: [programme], status });
  }
}
