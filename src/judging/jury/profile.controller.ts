import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { judge } from '../../auth/index.js';
import {
  Access,
  CurrentActor,
  formOf,
  page,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { ProfilePage } from '../pages/jury/profile.page.js';
import { declaresTies } from './declares.policy.js';
import { JudgeTiesQueries } from './judge-ties.queries.js';
import { JudgeProfileQueries, type JudgeProfileView } from './profile.queries.js';
import { profileSchema } from './profile.schema.js';
import { JudgeProfileService } from './profile.service.js';

const here = '/judging/profile';

/** What a judge can, and what judges and officials declare. */
@Controller('judging/profile')
@Access(declaresTies)
export class JudgeProfileController {
  constructor(
    private readonly profiles: JudgeProfileQueries,
    private readonly service: JudgeProfileService,
    private readonly ties: JudgeTiesQueries,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Query('q') typed = '') {
    const view = await this.profiles.view(actor);
    return this.page(actor, view, { form: formOfSelf(view), typed });
  }

  @Post()
  async save(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(profileSchema, body);
    if (!read.ok) return this.page(actor, await this.profiles.view(actor), { form: read.form, status: 422 });
    await this.service.save(actor, read.value);
    return seeOther(here, { key: 'judging.profile.saved' });
  }

  private async page(actor: Actor, view: JudgeProfileView, how: { form: FormState; typed?: string; status?: number }) {
    const { form, typed = '', status } = how;
    const ties = { ...(await this.ties.view(actor, typed)), here };
    const home = judge.allows(actor)
      ? { href: '/judging', text: { key: 'judging.home.title' } }
      : { href: '/judging/rounds', text: { key: 'judging.rounds.title' } };
    const props = { ...view, judges: judge.allows(actor), form, ties };
    return page(ProfilePage, props, { title: { key: 'judging.profile.title' }, crumbs: [home], status });
  }
}

const formOfSelf = ({ self }: JudgeProfileView): FormState =>
  formOf({
    languages: self.languages,
    schools: self.schools.join('\n'),
    relations: self.relations.join('\n'),
    ...Object.fromEntries(Object.entries(self.skills).map(([category, grade]) => [`skill-${category}`, grade])),
  });
