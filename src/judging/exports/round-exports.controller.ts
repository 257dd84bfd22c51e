import { Controller, Get, Param, Query } from '@nestjs/common';
import { Access, CurrentActor, page, readAsked, tableFile, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { ExportsPage } from '../pages/staff/exports.page.js';
import { conductsRounds, seesJudges } from '../round/round.policy.js';
import { askedSchema } from './exports.schema.js';
import { RoundExports } from './round-exports.service.js';

/** The tables of a round, for who runs it. */
@Controller('judging/rounds/:id/exports')
@Access(conductsRounds)
export class RoundExportsController {
  constructor(private readonly exports: RoundExports) {}

  @Get()
  async choose(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const round = await this.exports.round(actor, id);
    const crumbs = [
      { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
      { href: `/judging/rounds/${id}`, text: round.name },
    ];
    const model = { round, seesNames: seesJudges(actor, round) };
    return page(ExportsPage, model, { title: { key: 'judging.exports.title' }, crumbs });
  }

  @Get('table')
  async table(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Query() query: unknown) {
    const asked = readAsked(askedSchema, query);
    const { name, table } = await this.exports.take(actor, id, asked);
    return tableFile(name, asked.format, table);
  }
}
