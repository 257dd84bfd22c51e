import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  dateFromParts,
  everyone,
  formOf,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { EntriesQueries } from '../entries/entries.queries.js';
import { EntriesService } from '../entries/entries.service.js';
import { newEntrySchema } from '../entries/entry.schema.js';
import { questionSchema } from './enter.schema.js';
import { EnterPage } from './enter.page.js';
import { EligibilityQueries, type Question } from './eligibility.queries.js';

const title = { key: 'yaas.enter.title' };
const crumbs = [{ href: '/yaas', text: { key: 'yaas.programme' } }];

/** The door: may I enter? Asked before any form. */
@Controller('yaas')
export class EnterController {
  constructor(
    private readonly work: Work,
    private readonly eligibility: EligibilityQueries,
    private readonly entries: EntriesService,
    private readonly entriesQueries: EntriesQueries,
  ) {}

  @Get('enter')
  @Access(everyone)
  ask(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const { near, community } = questionSchema.parse(query);
    return this.show(actor, { near, communityId: community }, formOf({ near }));
  }

  /** The birth date of somebody without an account is used for the answer and not kept. */
  @Post('enter')
  @Access(everyone)
  answer(@CurrentActor() actor: Actor, @Body() body: Record<string, string>) {
    const { community } = questionSchema.parse(body);
    const birthDate = dateFromParts(body, 'birthDate');
    const { form } = readForm(questionSchema, body);
    if (birthDate) return this.show(actor, { communityId: community, birthDate }, form);
    const wrong = withErrors(form, [{ field: 'birthDate', text: { key: 'yaas.form.birth_date' } }]);
    return this.show(actor, { communityId: community }, wrong);
  }

  /** @throws Conflict with the rule, when the answer has changed since the page was shown. */
  @Post('entries')
  @Access(signedIn)
  async start(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const { community } = questionSchema.parse(body);
    const reading = readForm(newEntrySchema, body);
    if (!reading.ok) return this.show(actor, { communityId: community }, reading.form);
    const { line: code, category } = reading.value;
    const line = await this.eligibility.lineOf(reading.value.community, code);
    const { id } = await this.work.run(actor, (unit) =>
      this.entries.start(unit, { communityId: reading.value.community, line, category }),
    );
    return seeOther(`/yaas/entries/${id}/edit/work`);
  }

  private async show(actor: Actor, question: Question, form: FormState) {
    const eligibility = await this.eligibility.ask(actor, question);
    const status = form.errors.length > 0 ? 422 : 200;
    const hasAccount = actor.kind === 'account';
    const own = hasAccount ? await this.entriesQueries.list(actor) : [];
    const drafts = own.filter(({ state }) => state === 'draft');
    return page(EnterPage, { eligibility, form, signedIn: hasAccount, drafts }, { title, crumbs, status });
  }
}
