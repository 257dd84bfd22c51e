import {
  Body,
  Controller,
  Get,
  Param,
  ParseUUIDPipe,
  Post,
  Query,
  Res,
  UploadedFiles,
  UseInterceptors,
} from '@nestjs/common';
import type { Response } from 'express';
import { z } from 'zod';
import { signedIn } from '../../auth/index.js';
import {
  Access,
  Clock,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
  type Text,
} from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { dayIn } from '../editions/window.js';
import { BatchPage } from './batch.page.js';
import { BatchesQueries } from './batches.queries.js';
import { BatchesService } from './batches.service.js';
import { EnteringPlacesQueries } from './entering-places.queries.js';
import { EnteringRightsQueries } from './entering-rights.queries.js';
import { OthersPage } from './others.page.js';
import { OthersQueries } from './others.queries.js';
import { forget, sentOf, sheetUpload, type SheetForm } from './sheet-upload.js';
import { SheetTemplate } from './sheet-template.js';

const memberSchema = z.object({ member: z.uuid() });
const afterSchema = z.object({ after: z.uuid().optional().catch(undefined) });
const choiceSchema = z.object({
  incomplete: z.enum(['leave', 'draft']).catch('leave'),
  doubles: z.string().optional(),
});

const title = { key: 'yaas.others.title' };
const crumbs = [{ href: '/yaas/others', text: title }];

/** Teachers and coordinators enter many students at once. */
@Controller('yaas/others')
@Access(signedIn)
export class OthersController {
  constructor(
    private readonly batches: BatchesService,
    private readonly shown: BatchesQueries,
    private readonly others: OthersQueries,
    private readonly rights: EnteringRightsQueries,
    private readonly places: EnteringPlacesQueries,
    private readonly editions: EditionsQueries,
    private readonly template: SheetTemplate,
    private readonly clock: Clock,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Query() query: unknown) {
    return this.home(actor, emptyForm, afterSchema.parse(query).after);
  }

  @Get('template.xlsx')
  async xlsx(@CurrentActor() actor: Actor, @Query() query: unknown, @Res() response: Response) {
    const { memberId } = await this.rightAt(actor, query);
    const edition = await this.editions.current();
    if (!edition) throw new NotFound();
    const { places } = await this.places.of(memberId, dayIn(this.clock.now(), edition.timeZone));
    const sheet = await this.template.xlsx({ rules: edition.rules, places, locale: actor.locale });
    response.attachment('students.xlsx').send(sheet);
  }

  @Get('template.csv')
  async csv(@CurrentActor() actor: Actor, @Query() query: unknown, @Res() response: Response) {
    await this.rightAt(actor, query);
    response.attachment('students.csv').type('text/csv').send(this.template.csv(actor.locale));
  }

  @Post('batches')
  @UseInterceptors(sheetUpload())
  async send(@CurrentActor() actor: Actor, @Body() body: unknown, @UploadedFiles() form: SheetForm) {
    try {
      const { memberId } = await this.rightAt(actor, body);
      const taken = await this.batches.begin(actor, memberId, sentOf(form));
      return taken.ok ? seeOther(`/progress/${taken.progressId}`) : await this.home(actor, refusedSheet(taken.because));
    } finally {
      await forget(form);
    }
  }

  @Get('batches/:id')
  batch(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    return this.show(actor, id, emptyForm);
  }

  @Post('batches/:id/corrections')
  @UseInterceptors(sheetUpload())
  async correct(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @UploadedFiles() form: SheetForm,
  ) {
    try {
      const taken = await this.batches.correct(actor, id, sentOf(form));
      return taken.ok
        ? seeOther(`/progress/${taken.progressId}`)
        : await this.show(actor, id, refusedSheet(taken.because));
    } finally {
      await forget(form);
    }
  }

  @Post('batches/:id/entering')
  async enter(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const { incomplete, doubles } = choiceSchema.parse(body ?? {});
    const choice = { keepsDrafts: incomplete === 'draft', takesDoubles: doubles === 'yes' };
    return seeOther(`/progress/${await this.batches.enter(actor, id, choice)}`);
  }

  /** @throws NotFound for a member for whom the actor enters nobody */
  private rightAt(actor: Actor, given: unknown) {
    const parsed = memberSchema.safeParse(given ?? {});
    if (!parsed.success) throw new NotFound();
    return this.rights.at(actor, parsed.data.member);
  }

  private async home(actor: Actor, form: FormState, after?: string) {
    const props = { ...(await this.others.home(actor, after)), form };
    return page(OthersPage, props, { title, width: 'wide', status: statusOf(form) });
  }

  private async show(actor: Actor, id: string, form: FormState) {
    const found = await this.shown.one(actor, id);
    const status = statusOf(form);
    return page(BatchPage, { ...found, form }, { title: found.batch.fileName, crumbs, width: 'wide', status });
  }
}

const statusOf = ({ errors }: FormState): number => (errors.length > 0 ? 422 : 200);

const refusedSheet = (text: Text): FormState => withErrors(emptyForm, [{ field: 'sheet', text }]);
