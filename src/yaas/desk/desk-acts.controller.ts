import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  PortalConfig,
  qrInPage,
  readAsked,
  readForm,
  seeOther,
  Work,
  type Actor,
} from '../../platform/index.js';
import { askAgainSchema, declineSchema, returnSchema } from '../entries/entry.schema.js';
import { deskWorker } from '../entries/entry.policy.js';
import { BulkActs, type BulkAct } from './bulk-acts.service.js';
import { BulkFormPage } from './bulk-form.page.js';
import { BulkResultPage } from './bulk-result.page.js';
import { DeskListQueries } from './desk-list.queries.js';
import { LetterPage } from './letter.page.js';
import { NudgesService } from './nudges.service.js';

const MOST_AT_ONCE = 200;

const bulkSchema = z.object({
  id: z
    .union([z.uuid().transform((id) => [id]), z.array(z.uuid())])
    .transform((ids) => ids.slice(0, MOST_AT_ONCE))
    .catch([]),
  act: z.enum(['confirm', 'nudge', 'return', 'decline']).catch('nudge'),
  reason: z.string().optional(),
  due: z.string().optional(),
});

const crumbs = [{ href: '/yaas/desk', text: { key: 'yaas.desk.title' } }];

/** What is done at the desk beside a single decision: many at once, reminders, and other ways to a guardian. */
@Controller('yaas/desk')
@Access(deskWorker)
export class DeskActsController {
  constructor(
    private readonly work: Work,
    private readonly bulk: BulkActs,
    private readonly nudges: NudgesService,
    private readonly desk: DeskListQueries,
    private readonly config: PortalConfig,
  ) {}

  /** Each entry by its own rules; the page tells what came of each. A reason is asked for on a page of its own. */
  @Post('acts')
  async act(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const { id: ids, act, ...told } = readAsked(bulkSchema, body);
    if (ids.length === 0) return seeOther('/yaas/desk', { key: 'yaas.bulk.none' }, 'warning');
    const wanted = actOf(act, told);
    if (!wanted.ok) {
      const asked = told.reason === undefined ? emptyForm : wanted.form;
      const status = asked.errors.length > 0 ? 422 : 200;
      return page(BulkFormPage, { ids, act, form: asked }, { title: { key: `yaas.bulk.${act}` }, crumbs, status });
    }
    const results = await this.bulk.carryOut(actor, ids, wanted.act);
    const named = await this.desk.named(actor, ids);
    return page(BulkResultPage, { results, named, act }, { title: { key: 'yaas.bulk.title' }, crumbs });
  }

  @Post('entries/:id/reminders')
  async nudge(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const whom = await this.work.run(actor, (unit) => this.nudges.nudge(unit, id));
    return seeOther(`/yaas/desk/entries/${id}`, { key: `yaas.nudge.flash.${whom}` });
  }

  @Post('entries/:id/guardian')
  async readdress(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const reading = readForm(askAgainSchema, body);
    const back = `/yaas/desk/entries/${id}`;
    if (!reading.ok) return seeOther(back, reading.form.errors[0]!.text, 'error');
    await this.work.run(actor, (unit) => this.nudges.readdress(unit, id, reading.value));
    return seeOther(back, { key: 'yaas.nudge.flash.readdressed' });
  }

  /** A page for the printer, with a link of its own; it is not to be found again. */
  @Post('entries/:id/letter')
  async letter(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { entry, linkPath } = await this.work.run(actor, (unit) => this.nudges.letter(unit, id));
    const address = `${this.config.publicUrl}${linkPath}`;
    const props = { title: entry.title, address, qr: await qrInPage(address) };
    return page(LetterPage, props, { title: { key: 'yaas.letter.title' }, crumbs });
  }
}

type Wanted = { ok: true; act: BulkAct } | { ok: false; form: typeof emptyForm };

function actOf(act: BulkAct['act'], told: object): Wanted {
  if (act === 'confirm') return { ok: true, act: { act } };
  if (act === 'nudge') return { ok: true, act: { act } };
  if (act === 'decline') {
    const reading = readForm(declineSchema, told);
    return reading.ok ? { ok: true, act: { act, ...reading.value } } : reading;
  }
  const reading = readForm(returnSchema, told);
  return reading.ok ? { ok: true, act: { act, ...reading.value } } : reading;
}
