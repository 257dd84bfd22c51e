import { Controller, Get, Query } from '@nestjs/common';
import { Access, CurrentActor, page, readAsked, type Actor } from '../../platform/index.js';
import { runsExchange } from './desk.policy.js';
import { NamesOfDesk } from './names.js';
import { PipelinePage } from './pipeline.page.js';
import { PipelineQueries } from './pipeline.queries.js';
import { pipelineSchema } from './pipeline.schema.js';

/** All applications of the reader's reach. */
@Controller('exchange')
@Access(runsExchange)
export class PipelineController {
  constructor(
    private readonly pipelines: PipelineQueries,
    private readonly names: NamesOfDesk,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    const asked = readAsked(pipelineSchema, query);
    const pipeline = await this.pipelines.pipeline(actor, asked);
    const counted = asked.by === 'community' ? pipeline.counts.flatMap(({ of }) => of ?? []) : [];
    const sending = pipeline.lines.map(({ sendingCommunityId }) => sendingCommunityId);
    const names = await this.names.of([...new Set([...sending, ...counted])]);
    return page(PipelinePage, { asked, pipeline, names }, { title: { key: 'exchange.desk.title' }, width: 'wide' });
  }
}
