import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  formOf,
  page,
  readForm,
  seeOther,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { OfferPage, TakeOverPage } from './handover.pages.js';
import { HandoversService } from './handovers.service.js';

const offerSchema = z.object({
  email: z.email({ error: 'yaas.form.email' }).max(254, 'yaas.form.email').toLowerCase(),
});

/** Handing an entry to the student who made it. */
@Controller('yaas')
@Access(signedIn)
export class HandoversController {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly handovers: HandoversService,
  ) {}

  @Get('others/entries/:id/handover')
  async ask(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { entrant } = await this.handovers.offered(actor, id);
    return this.show(actor, id, formOf({ email: entrant.email }));
  }

  @Post('others/entries/:id/handover')
  async offer(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(offerSchema, body);
    if (!reading.ok) return this.show(actor, id, reading.form);
    await this.work.run(actor, (unit) => this.handovers.offer(unit, id, reading.value.email));
    return seeOther(`/yaas/entries/${id}`, { key: 'yaas.handover.flash.offered' });
  }

  @Get('take-over/:token')
  async look(@Param('token') token: string) {
    const opened = await this.handovers.look(token, this.clock.now());
    return page(TakeOverPage, { ...opened, token }, { title: { key: 'yaas.handover.take.title' } });
  }

  @Post('take-over/:token')
  async take(@CurrentActor() actor: Actor, @Param('token') token: string) {
    const id = await this.work.run(actor, (unit) => this.handovers.take(unit, token));
    return seeOther(`/yaas/entries/${id}`, { key: 'yaas.handover.flash.taken' });
  }

  private async show(actor: Actor, id: string, form: FormState) {
    const { entry, entrant } = await this.handovers.offered(actor, id);
    const props = { id, title: entry.title, name: entrant.name, form };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(OfferPage, props, { title: { key: 'yaas.handover.offer' }, status });
  }
}
