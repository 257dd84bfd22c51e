import { Controller, Get, Param, Post, StreamableFile } from '@nestjs/common';
import { Access, CurrentActor, seeOther, type Actor } from '../../platform/index.js';
import { anId } from '../an-id.js';
import { conductsRounds } from '../round/round.policy.js';
import { RecordsService } from './records.service.js';

/** A round's record in the hands of who runs it. */
@Controller('judging/rounds/:id')
@Access(conductsRounds)
export class RoundRecordsController {
  constructor(private readonly records: RecordsService) {}

  /** By itself it is written soon after the release. */
  @Post('archiving')
  async write(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    await this.records.writeNow(actor, id);
    return seeOther(`/judging/rounds/${id}`, { key: 'judging.done.archive' });
  }

  @Get('record')
  async take(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    const { name, file } = await this.records.take(actor, id);
    const disposition = `attachment; filename="${name}"`;
    return new StreamableFile(file.bytes, { type: file.type, disposition, length: file.size });
  }
}
