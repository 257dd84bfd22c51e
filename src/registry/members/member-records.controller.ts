import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { FunctionComponent } from 'preact';
import type { z } from 'zod';
import {
  Access,
  CurrentActor,
  emptyForm,
  formOf,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type PageReply,
  type SeeOther,
  type Unit,
} from '../../platform/index.js';
import { Today } from '../day.js';
import { onField } from '../field-refusal.js';
import {
  ContactPage,
  EndOfContactPage,
  MemberDetailsPage,
  PopulationPage,
  type MemberFormModel,
} from './member-forms.page.js';
import { memberDesk, mustWorkFor } from './member.policy.js';
import { MemberRecords } from './member-records.service.js';
import { contactForm, endOfContactForm, memberDetailsForm, populationForm } from './member.schema.js';
import { MembersQueries } from './members.queries.js';

interface Posted<S extends z.ZodType> {
  view: FunctionComponent<MemberFormModel>;
  schema: S;
  body: unknown;
  /** The last part of the form's address. */
  path: string;
  /** Takes the refusal when there is one. */
  field: string;
  story: (unit: Unit, value: z.output<S>) => Promise<unknown>;
}

/** A member's coordinators, and staff, keep what is on record of it beside its dues. */
@Controller('registry/members/:id')
@Access(memberDesk)
export class MemberRecordsController {
  constructor(
    private readonly work: Work,
    private readonly records: MemberRecords,
    private readonly members: MembersQueries,
    private readonly today: Today,
  ) {}

  @Get('details')
  async details(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    mustWorkFor(actor, id);
    const { name, organisationKind, website, contactEmail } = await this.members.find(id, this.today.day());
    const form = formOf({ name, organisationKind, website, contactEmail });
    return this.formWith({ id, view: MemberDetailsPage, path: 'details', form });
  }

  @Post('details')
  change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const story = (unit: Unit, value: z.output<typeof memberDetailsForm>) => this.records.change(unit, id, value);
    const posted = { view: MemberDetailsPage, schema: memberDetailsForm, body, path: 'details', field: 'name', story };
    return this.answer(actor, id, posted);
  }

  @Get('contacts')
  askContact(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    mustWorkFor(actor, id);
    return this.formWith({ id, view: ContactPage, path: 'contacts', form: emptyForm });
  }

  @Post('contacts')
  addContact(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const story = (unit: Unit, value: z.output<typeof contactForm>) => this.records.addContact(unit, id, value);
    const posted = { view: ContactPage, schema: contactForm, body, path: 'contacts', field: 'name', story };
    return this.answer(actor, id, posted);
  }

  @Get('contacts/:contactId/end')
  askEnd(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('contactId', ParseUUIDPipe) contactId: string,
  ): Promise<PageReply> {
    mustWorkFor(actor, id);
    return this.formWith({ id, view: EndOfContactPage, path: `contacts/${contactId}/end`, form: emptyForm });
  }

  @Post('contacts/:contactId/end')
  endContact(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('contactId', ParseUUIDPipe) contactId: string,
    @Body() body: unknown,
  ) {
    const story = (unit: Unit, { untilOn }: { untilOn: string }) =>
      this.records.endContact(unit, { memberId: id, id: contactId, untilOn });
    const path = `contacts/${contactId}/end`;
    const posted = { view: EndOfContactPage, schema: endOfContactForm, body, path, field: 'untilOn', story };
    return this.answer(actor, id, posted);
  }

  @Get('population-figures')
  askFigure(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string): Promise<PageReply> {
    mustWorkFor(actor, id);
    return this.formWith({ id, view: PopulationPage, path: 'population-figures', form: emptyForm });
  }

  @Post('population-figures')
  addFigure(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const story = (unit: Unit, value: z.output<typeof populationForm>) => this.records.addFigure(unit, id, value);
    const posted = {
      view: PopulationPage,
      schema: populationForm,
      body,
      path: 'population-figures',
      field: 'count',
      story,
    };
    return this.answer(actor, id, posted);
  }

  private async answer<S extends z.ZodType>(
    actor: Actor,
    id: string,
    posted: Posted<S>,
  ): Promise<PageReply | SeeOther> {
    mustWorkFor(actor, id);
    const { view, schema, body, path, field, story } = posted;
    const read = readForm(schema, body);
    if (!read.ok) return this.formWith({ id, view, path, form: read.form, status: 422 });
    const done = await onField(
      field,
      this.work.run(actor, (unit) => story(unit, read.value)),
    );
    if ('field' in done) return this.formWith({ id, view, path, form: withErrors(read.form, [done]), status: 422 });
    return seeOther(`/registry/members/${id}`, { key: 'registry.member_desk.saved' });
  }

  private async formWith(shown: {
    id: string;
    view: FunctionComponent<MemberFormModel>;
    path: string;
    form: FormState;
    status?: number;
  }): Promise<PageReply> {
    const { id, view, path, form, status } = shown;
    const { name } = await this.members.find(id, this.today.day());
    const props = { action: `/registry/members/${id}/${path}`, memberName: name, form };
    const crumbs = [{ text: name, href: `/registry/members/${id}` }];
    return page(view, props, { title: name, status, crumbs });
  }
}
