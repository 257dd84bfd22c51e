import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  type Actor,
} from '../../../platform/index.js';
import { applicationCrumbs, deskCrumbs } from '../../desk/desk-crumbs.js';
import { AlternateSources } from '../alternate-sources.js';
import { placesOrReads } from '../desk-access.js';
import { PlacementsService } from '../placements.service.js';
import { DESK_ACTS, type DeskAct } from './acts.js';
import { PlacementsDesk } from './desk.queries.js';
import { proposalForm } from './desk.schema.js';
import { runAct } from './run-act.js';
import { PlacementsOfStudentPage, type DeskFormBack } from './placements.page.js';
import { PlacementsForSenderPage } from './sender.page.js';

const done = { key: 'exchange.placements.flash.done' };
/** A student's placements, for the desks: what was proposed, who has said what, what comes next. */
@Controller('exchange/applications/:id/placements')
@Access(placesOrReads)
export class PlacementsController {
  constructor(
    private readonly desk: PlacementsDesk,
    private readonly service: PlacementsService,
    private readonly alternates: AlternateSources,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.page(actor, id, null);
  }

  /** Holds the bed, and asks the family. */
  @Post()
  async propose(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(proposalForm, body);
    if (!read.ok) return this.page(actor, id, { about: 'new', form: read.form });
    const told = { applicationId: id, ...read.value };
    const why = told.kind === 'permanent' ? await this.alternates.whyOf(actor, told) : null;
    const placementId = await this.service.propose(actor, { ...told, why });
    await this.service.offer(actor, placementId);
    return seeOther(pathOf(id), { key: 'exchange.placements.flash.offered' });
  }

  @Post(':placementId/answers/:answerId/reminder')
  async remind(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('placementId', ParseUUIDPipe) placementId: string,
    @Param('answerId', ParseUUIDPipe) answerId: string,
  ) {
    await this.service.remind(actor, placementId, answerId);
    return seeOther(pathOf(id), { key: 'exchange.placements.flash.reminded' });
  }

  @Post(':placementId/:act')
  async act(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('placementId', ParseUUIDPipe) placementId: string,
    @Param('act') act: string,
    @Body() body: unknown,
  ) {
    if (!(DESK_ACTS as readonly string[]).includes(act)) throw new NotFound();
    const wrong = await runAct(act as DeskAct, { service: this.service, actor, id: placementId, body });
    if (wrong) return this.page(actor, id, { about: `${placementId} ${act}`, form: wrong });
    return seeOther(pathOf(id), done);
  }

  private async page(actor: Actor, id: string, back: DeskFormBack | null) {
    const found = await this.desk.of(actor, id);
    const title = { key: 'exchange.placements.title' };
    if (!('student' in found))
      return page(PlacementsForSenderPage, { found }, { title, crumbs: deskCrumbs, width: 'wide' });
    const props = { desk: found, back: back ?? { about: '', form: emptyForm } };
    const crumbs = applicationCrumbs(id, found.student);
    return page(PlacementsOfStudentPage, props, { title, crumbs, status: back ? 422 : 200, width: 'wide' });
  }
}

const pathOf = (applicationId: string): string => `/exchange/applications/${applicationId}/placements`;
