import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import { Access, CurrentActor, readForm, seeOther, Unprocessable, Work, type Actor } from '../../platform/index.js';
import { deskWorker } from '../entries/entry.policy.js';
import { FeesService } from './fees.service.js';

const feeSchema = z
  .object({
    state: z.enum(['paid', 'waived'], { error: 'yaas.desk.fee.form' }),
    note: z.string().trim().max(300, 'yaas.form.too_long').default(''),
  })
  .refine(({ state, note }) => state === 'paid' || note !== '', 'yaas.desk.fee.reason');

/** A fee that was paid or waived. */
@Controller('yaas/desk/entries/:id/fee')
@Access(deskWorker)
export class FeesController {
  constructor(
    private readonly work: Work,
    private readonly fees: FeesService,
  ) {}

  @Post()
  async settle(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(feeSchema, body);
    if (!read.ok) throw new Unprocessable(read.form.errors[0]!.text);
    await this.work.run(actor, (unit) => this.fees.settle(unit, id, read.value));
    return seeOther(`/yaas/desk/entries/${id}`, { key: 'yaas.desk.fee.settled' });
  }
}
