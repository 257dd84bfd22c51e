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
} from '../../platform/index.js';
import { ContactsService } from './contacts.service.js';
import { livingCrumbs } from './living.controller.js';
import { LivingFileQueries } from './living-file.queries.js';
import { seesToStudents } from './living.policy.js';
import { contactSchema, partySchema } from './living.schema.js';
import type { Party } from './living-words.js';
import { NewContactPage } from './new-contact.page.js';

/** A talk is written down, on a telephone, with a line or without one. */
@Controller('exchange/applications/:id/contacts')
@Access(seesToStudents)
export class ContactsController {
  constructor(
    private readonly files: LivingFileQueries,
    private readonly contacts: ContactsService,
  ) {}

  @Get('new')
  form(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Query() query: unknown) {
    return this.page(actor, id, { form: emptyForm, party: readAsked(partySchema, query).party });
  }

  @Post()
  async record(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(contactSchema, body);
    const { party } = readAsked(partySchema, body);
    if (!read.ok) return this.page(actor, id, { form: read.form, party });
    if (await this.contacts.record(actor, id, read.value))
      return seeOther(`/exchange/applications/${id}/contacts`, { key: 'exchange.living.flash.talk' });
    const wrongDay = { field: 'happenedOn', text: { key: 'exchange.living.form.not-that-day' } };
    return this.page(actor, id, { form: withErrors(read.form, [wrongDay]), party });
  }

  private async page(actor: Actor, id: string, { form, party }: { form: FormState; party: Party }) {
    const name = await this.files.name(actor, id);
    const file = { href: `/exchange/applications/${id}/contacts`, text: name };
    const status = form.errors.length > 0 ? 422 : 200;
    const props = { id, name, party, form, account: actor.accountId ?? '' };
    const title = { key: 'exchange.living.talk.new' };
    return page(NewContactPage, props, { title, crumbs: [...livingCrumbs, file], status });
  }
}
