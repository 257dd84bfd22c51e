import { Controller, Get, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { staff } from '../../../auth/index.js';
import { Access, Clock, emptyForm, judge, page, readForm, type FormState } from '../../../platform/index.js';
import { confirmationRules, submissionRules } from '../../entries/entry.rules.js';
import { DraftsQueries } from '../drafts/drafts.queries.js';
import { EditionsQueries } from '../editions.queries.js';
import { categoryOf, type RuleSet } from '../rule-set.schema.js';
import { pretendFacts } from './pretend-facts.js';
import { pretendSchema, type Pretend } from './pretend.schema.js';
import { TestDrivePage, type TestDriveProps } from './test-drive.page.js';

/** Each rule once, though the confirmation asks some of them again. */
const allRules = [...new Map([...confirmationRules, ...submissionRules].map((rule) => [rule.id, rule])).values()];

/** A pretend student tries the rules of a version or of a draft. Nothing is kept. */
@Controller('yaas/editions/:id/test-drive')
@Access(staff)
export class TestDriveController {
  constructor(
    private readonly editions: EditionsQueries,
    private readonly drafts: DraftsQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  async drive(@Param('id', ParseUUIDPipe) id: string, @Query() query: Record<string, unknown>) {
    const isDraft = query['rules'] === 'draft';
    const { rules } = isDraft ? await this.drafts.of(id) : await this.editions.byId(id);
    const about = { id, isDraft, rules };
    if (query['birthDate'] === undefined) return show({ ...about, form: emptyForm, verdicts: null });
    const { form, pretend } = readPretend(query);
    return show({ ...about, form, verdicts: pretend && this.verdicts(rules, pretend) });
  }

  private verdicts(rules: RuleSet, pretend: Pretend) {
    const facts = pretendFacts(rules, pretend, this.clock.now());
    const category = categoryOf(rules, pretend.category);
    return judge(allRules, facts).map((result, index) => {
      const { concerns } = allRules[index]!;
      return { ...result, isAsked: !concerns || concerns(rules, category) };
    });
  }
}

function readPretend(query: Record<string, unknown>): { form: FormState; pretend: Pretend | null } {
  const reading = readForm(pretendSchema, query);
  return { form: reading.form, pretend: reading.ok ? reading.value : null };
}

function show(props: TestDriveProps) {
  const status = props.form.errors.length > 0 ? 422 : 200;
  const crumbs = [{ href: '/yaas/editions', text: { key: 'yaas.editions.title' } }];
  return page(TestDrivePage, props, { title: { key: 'yaas.editions.test_drive' }, crumbs, status, width: 'wide' });
}
