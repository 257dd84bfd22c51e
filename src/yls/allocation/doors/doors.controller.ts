import { Controller, Get, Header, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { z } from 'zod';
import { Access, Clock, CurrentActor, readAsked, type Actor } from '../../../platform/index.js';
import { plansSummits } from '../../summit/summit.policy.js';
import { doorSheets } from './door-sheets.js';
import { DoorsQueries, type Doors } from './doors.queries.js';

const askedSchema = z.object({
  house: z.string().max(80).catch('').default(''),
  floor: z.string().max(40).catch('').default(''),
});

/** Lists for doors on paper, for staff to print. */
@Controller('yls/summits/:summit')
@Access(plansSummits)
export class DoorsController {
  constructor(
    private readonly doors: DoorsQueries,
    private readonly clock: Clock,
  ) {}

  @Get('rooms/doors.pdf')
  @Header('Cache-Control', 'private, no-store')
  async ofHouse(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Query() query: unknown) {
    return this.print(await this.doors.ofHouse(summit, readAsked(askedSchema, query), actor.locale), actor.locale);
  }

  @Get('allocation/sessions/:id/door.pdf')
  @Header('Cache-Control', 'private, no-store')
  async ofSession(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    return this.print(await this.doors.ofSession(summit, id, actor.locale), actor.locale);
  }

  private async print({ summit, doors }: Doors, language: string): Promise<StreamableFile> {
    const bytes = await doorSheets(doors, { title: summit.name, language, madeAt: this.clock.now() });
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'inline; filename="doors.pdf"' });
  }
}
