import { Controller, Get, Param, ParseUUIDPipe, StreamableFile } from '@nestjs/common';
import { signedIn } from '../../../auth/index.js';
import { Access, CurrentActor, page, type Actor } from '../../../platform/index.js';
import { mineCrumb } from '../../student/mine/mine-crumb.js';
import { OwnPapers } from '../own-papers.service.js';
import { OwnPapersPage } from './own-papers.page.js';

/** The student's own papers, on the telephone as well as on paper. */
@Controller('exchange/mine/papers')
@Access(signedIn)
export class OwnPapersController {
  constructor(private readonly papers: OwnPapers) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    const title = { key: 'exchange.own-papers.title' };
    return page(OwnPapersPage, { papers: await this.papers.list(actor) }, { title, crumbs: [mineCrumb] });
  }

  @Get(':paper')
  async download(@CurrentActor() actor: Actor, @Param('paper', ParseUUIDPipe) paper: string) {
    const { bytes, name } = await this.papers.pdf(actor, paper);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: `attachment; filename="${name}"` });
  }
}
