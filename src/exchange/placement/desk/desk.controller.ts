import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import type { z } from 'zod';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { placesOrReads } from '../desk-access.js';
import { PlacementsService } from '../placements.service.js';
import { DESK_ACTS, type DeskAct } from './acts.js';
import { PlacementsDesk } from './desk.queries.js';
import { arrivalForm, cancelForm, endForm, moveForm, proposalForm, schoolForm } from './desk.schema.js';
import { PlacementsOfStudentPage, type DeskFormBack } from './placements.page.js';
import { PlacementsForSenderPage } from './sender.page.js';

const done = { key: 'exchange.placements.flash.done' };
const ahead = (field: string) => ({ field, text: { key: 'exchange.placements.form.ahead' } });

type Outcome = FormState | null;

/** A student's placements, for the desks: what was proposed, who has said what, what comes next. */
@Controller('exchange/applications/:id/placements')
@Access(placesOrReads)
export class PlacementsController {
  constructor(
    private readonly desk: PlacementsDesk,
    private readonly service: PlacementsService,
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
    const placementId = await this.service.propose(actor, { applicationId: id, ...read.value });
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
    const wrong = await this.run(actor, placementId, { act: act as DeskAct, body });
    if (wrong) return this.page(actor, id, { about: `${placementId} ${act}`, form: wrong });
    return seeOther(pathOf(id), done);
  }

  /** @returns the form with what is wrong in it */
  private async run(actor: Actor, id: string, { act, body }: { act: DeskAct; body: unknown }): Promise<Outcome> {
    const { service } = this;
    switch (act) {
      case 'offer':
        return nothing(service.offer(actor, id));
      case 'ask-family':
        return nothing(service.askFamily(actor, id));
      case 'settle':
        return nothing(service.settle(actor, id));
      case 'approval':
        return nothing(service.approve(actor, id));
      case 'disclosure':
        return nothing(service.disclose(actor, id));
      case 'school':
        return dated({ form: schoolForm, body, field: 'confirmedOn' }, ({ on }) =>
          service.confirmSchool(actor, id, on),
        );
      case 'arrival':
        return dated({ form: arrivalForm, body, field: 'movedInOn' }, ({ on }) => service.moveIn(actor, id, on));
      case 'end':
        return dated({ form: endForm, body, field: 'endedOn' }, (told) => service.end(actor, id, told));
      case 'move':
        return dated({ form: moveForm, body, field: 'code' }, (told) => truly(service.moveOut(actor, id, told)));
      case 'cancellation':
        return dated({ form: cancelForm, body, field: 'reason' }, ({ reason }) =>
          truly(service.cancel(actor, id, reason)),
        );
    }
  }

  private async page(actor: Actor, id: string, back: DeskFormBack | null) {
    const found = await this.desk.of(actor, id);
    const title = { key: 'exchange.placements.title' };
    if (!('student' in found)) return page(PlacementsForSenderPage, { found }, { title, width: 'wide' });
    const props = { desk: found, back: back ?? { about: '', form: emptyForm } };
    return page(PlacementsOfStudentPage, props, { title, status: back ? 422 : 200, width: 'wide' });
  }
}

const pathOf = (applicationId: string): string => `/exchange/applications/${applicationId}/placements`;

const nothing = async (act: Promise<unknown>): Promise<null> => {
  await act;
  return null;
};

const truly = async (act: Promise<void>): Promise<true> => {
  await act;
  return true;
};

/** What a form says is done; a day that cannot be is told at its field. */
async function dated<S extends z.ZodType>(
  { form, body, field }: { form: S; body: unknown; field: string },
  act: (value: z.output<S>) => Promise<boolean>,
): Promise<Outcome> {
  const read = readForm(form, body);
  if (!read.ok) return read.form;
  return (await act(read.value)) ? null : withErrors(read.form, [ahead(field)]);
}
