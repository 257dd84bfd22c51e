import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { administrator, staff } from '../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { LawBooks } from '../law-books.service.js';
import { AskedRules, askedRulesSchema } from './asked-rules.js';
import { parameterSchema } from './parameter.schema.js';
import { RulePage } from './rule.page.js';
import { RulesPage } from './rules.page.js';

const title = { key: 'law.title' };

/** The rules of law as staff read them; administrators set their numbers. */
@Controller('law')
@Access(staff)
export class LawController {
  constructor(
    private readonly books: LawBooks,
    private readonly rules: AskedRules,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(@Query() query: unknown) {
    const asked = readAsked(askedRulesSchema, query);
    const law = await this.today();
    const props = { rules: this.rules.of(asked, law), asked, law, changes: await this.books.changes() };
    return page(RulesPage, props, { title, width: 'wide' });
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id') id: string) {
    return this.page(actor, id, { form: emptyForm, status: 200 });
  }

  @Post(':id/parameters')
  @Access(administrator)
  async change(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown) {
    this.books.rule(id);
    const read = readForm(parameterSchema, body);
    if (!read.ok) return this.page(actor, id, { form: read.form, status: 422 });
    await this.books.change(actor, { ruleId: id, ...read.value });
    return seeOther(`/law/${id}`, { key: 'law.flash.changed' });
  }

  private async page(actor: Actor, id: string, { form, status }: { form: FormState; status: number }) {
    const rule = this.books.rule(id);
    const mayChange = administrator.allows(actor);
    const props = { rule, law: await this.today(), changes: await this.books.changesOf(id), form, mayChange };
    return page(RulePage, props, { title: rule.cites, status, crumbs: [{ href: '/law', text: title }] });
  }

  private today() {
    return this.books.inForce(this.clock.now().toISOString().slice(0, 10));
  }
}
