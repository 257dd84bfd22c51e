import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  dateFromParts,
  formOf,
  page,
  readForm,
  seeOther,
  visitor,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { EligibilityQueries } from '../enter/eligibility.queries.js';
import { questionSchema } from '../enter/enter.schema.js';
import { ChildPage } from './child.page.js';
import { childSchema } from './child.schema.js';
import { ChildrenService } from './children.service.js';

const title = { key: 'yaas.child.title' };
const crumbs = [{ href: '/yaas', text: { key: 'yaas.programme' } }];

/** A parent or guardian enters for their child. */
@Controller('yaas/others/child')
@Access(signedIn)
export class ChildController {
  constructor(
    private readonly work: Work,
    private readonly eligibility: EligibilityQueries,
    private readonly children: ChildrenService,
  ) {}

  @Get()
  ask(@Query() query: unknown) {
    const { near, community } = questionSchema.parse(query);
    return this.show({ near, communityId: community }, formOf({ near }));
  }

  /** What the rules refuse is told beside what was typed. */
  @Post()
  async enter(@CurrentActor() actor: Actor, @Body() body: Record<string, string>) {
    const { community } = questionSchema.parse(body);
    const reading = readForm(childSchema, body);
    const birthDate = dateFromParts(body, 'birthDate');
    const question = { communityId: community, ...(birthDate && { birthDate }) };
    if (!birthDate)
      return this.show(
        question,
        withErrors(reading.form, [{ field: 'birthDate', text: { key: 'yaas.form.birth_date' } }]),
      );
    if (!reading.ok) return this.show(question, reading.form);
    try {
      const { id } = await this.work.run(actor, (unit) => this.children.enter(unit, { ...reading.value, birthDate }));
      return seeOther(`/yaas/entries/${id}/edit/work`);
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      return this.show(question, withErrors(reading.form, [{ field: 'name', text: error.because }]));
    }
  }

  /** Asked as a visitor: the account is the guardian's, and its birth date is not the child's. */
  private async show(question: { near?: string | undefined; communityId?: string | undefined }, form: FormState) {
    const known = { birthDate: ANY_DAY, ...question };
    const eligibility = await this.eligibility.ask(visitor, known);
    const status = form.errors.length > 0 ? 422 : 200;
    return page(ChildPage, { eligibility, form }, { title, crumbs, status });
  }
}

/** The lines of a community do not hang on anybody's age. */
const ANY_DAY = '2000-01-01';
