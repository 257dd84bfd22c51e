import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { staff } from '../../auth/index.js';
import {
  Access,
  Conflict,
  CurrentActor,
  dateFromParts,
  emptyForm,
  page,
  readForm,
  seeOther,
  Unprocessable,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { AwardsPage } from './awards.page.js';
import { AwardsQueries } from './awards.queries.js';
import { givingSchema, prizeStepSchema, revocationSchema } from './awards.schema.js';
import { Awards } from './awards.service.js';
import { PrizeQueries } from './prizes.queries.js';
import { PrizesPage } from './prizes.page.js';
import { Prizes } from './prizes.service.js';

const crumbs = [{ href: '/yaas/season', text: { key: 'yaas.season.title' } }];

/** Where programme staff give awards and follow their prizes. */
@Controller('yaas')
@Access(staff)
export class AwardsController {
  constructor(
    private readonly work: Work,
    private readonly awards: Awards,
    private readonly queries: AwardsQueries,
    private readonly prizes: Prizes,
    private readonly prizeQueries: PrizeQueries,
    private readonly editions: EditionsQueries,
  ) {}

  /** The edition that runs. */
  @Get('awards')
  async current() {
    const edition = await this.editions.current();
    return seeOther(edition ? `/yaas/editions/${edition.id}/awards` : '/yaas/season');
  }

  @Get('editions/:editionId/awards')
  board(@CurrentActor() actor: Actor, @Param('editionId', ParseUUIDPipe) editionId: string) {
    return this.page(actor, editionId, emptyForm);
  }

  @Post('editions/:editionId/awards')
  async give(
    @CurrentActor() actor: Actor,
    @Param('editionId', ParseUUIDPipe) editionId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(givingSchema, body);
    if (!read.ok) return this.page(actor, editionId, read.form);
    const { slot, reason, winner } = read.value;
    const giving = { editionId, slot, reason, entryId: winner === 'nobody' ? null : winner };
    const given = () => this.work.run(actor, (unit) => this.awards.give(unit, giving));
    return this.orShowAgain(actor, editionId, { form: read.form, act: given, done: 'yaas.awards.flash.given' });
  }

  @Post('awards/:id/revocation')
  async revoke(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(revocationSchema, body);
    const reason = read.ok ? read.value.reason : '';
    const grant = await this.work.run(actor, (unit) => this.awards.revoke(unit, id, reason));
    return seeOther(`/yaas/editions/${grant.editionId}/awards`, { key: 'yaas.awards.flash.revoked' });
  }

  @Get('editions/:editionId/prizes')
  async prizeList(@CurrentActor() actor: Actor, @Param('editionId', ParseUUIDPipe) editionId: string) {
    const edition = await this.awards.editionOf(actor, editionId);
    const props = { edition, prizes: await this.prizeQueries.list(edition) };
    return page(PrizesPage, props, { title: { key: 'yaas.prizes.title' }, crumbs, width: 'wide' });
  }

  @Post('editions/:editionId/prizes/:id')
  async step(
    @CurrentActor() actor: Actor,
    @Param('editionId', ParseUUIDPipe) editionId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: Record<string, unknown>,
  ) {
    const paidOn = dateFromParts(body, 'paidOn') ?? 'no such day';
    const read = readForm(prizeStepSchema, { ...body, paidOn });
    if (!read.ok) throw new Unprocessable(read.form.errors[0]!.text);
    await this.work.run(actor, (unit) => this.prizes.advance(unit, id, read.value));
    return seeOther(`/yaas/editions/${editionId}/prizes`, { key: `yaas.prizes.flash.${read.value.event}` });
  }

  private async orShowAgain(
    actor: Actor,
    editionId: string,
    { form, act, done }: { form: FormState; act: () => Promise<unknown>; done: string },
  ) {
    try {
      await act();
    } catch (error) {
      if (!(error instanceof Conflict || error instanceof Unprocessable)) throw error;
      return this.page(actor, editionId, withErrors(form, [{ field: 'winner', text: error.because }]));
    }
    return seeOther(`/yaas/editions/${editionId}/awards`, { key: done });
  }

  private async page(actor: Actor, editionId: string, form: FormState) {
    const edition = await this.awards.editionOf(actor, editionId);
    const props = { edition, form, board: await this.queries.board(edition) };
    const status = form.errors.length > 0 ? 422 : 200;
    return page(AwardsPage, props, { title: { key: 'yaas.awards.title' }, crumbs, width: 'wide', status });
  }
}
