import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { Access, CurrentActor, NotFound, page, readForm, seeOther, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { CommunitiesPage } from '../pages/communities.page.js';
import { declaresTies } from './declares.policy.js';
import { JudgeTiesQueries } from './judge-ties.queries.js';
import { JudgeTiesService } from './judge-ties.service.js';
import { tieSchema } from './jury.schema.js';

const here = '/judging/communities';

/** The communities that a judge or an official has ties to. */
@Controller('judging/communities')
@Access(declaresTies)
export class JudgeTiesController {
  constructor(
    private readonly queries: JudgeTiesQueries,
    private readonly ties: JudgeTiesService,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Query('q') typed = '') {
    const ties = { ...(await this.queries.view(actor, typed)), here };
    const crumbs = [{ href: '/judging', text: { key: 'judging.home.title' } }];
    return page(CommunitiesPage, { ties }, { title: { key: 'judging.communities.title' }, crumbs });
  }

  @Post()
  async declare(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(tieSchema, body);
    if (!read.ok) throw new NotFound();
    await this.ties.declare(actor, read.value.communityId);
    return seeOther(read.value.back, { key: 'judging.communities.added' });
  }

  @Post(':communityId/removal')
  async takeBack(@CurrentActor() actor: Actor, @Param('communityId', anId) communityId: string, @Body() body: unknown) {
    await this.ties.takeBack(actor, communityId);
    const read = readForm(tieSchema, body);
    return seeOther(read.ok ? read.value.back : here, { key: 'judging.communities.removed' });
  }
}
