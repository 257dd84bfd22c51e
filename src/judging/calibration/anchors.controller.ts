import { Body, Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import {
  Access,
  Conflict,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
  type PageReply,
  type RuleResult,
} from '../../platform/index.js';
import { StorageService, Uploaded, uploadTo, type Upload } from '../../storage/index.js';
import { anId } from '../an-id.js';
import { AnchorPage } from '../pages/staff/calibration/anchor.page.js';
import { AnchorsPage } from '../pages/staff/calibration/anchors.page.js';
import { conductsRounds } from '../round/round.policy.js';
import { RoundQueries } from '../round/rounds.queries.js';
import { anchorFile } from './anchor-file.js';
import { anchorSchema, donorSchema } from './anchor.schema.js';
import { AnchorsQueries } from './anchors.queries.js';
import { AnchorsService } from './anchors.service.js';
import { errorsIn } from './anchor-errors.js';

const title = { key: 'judging.anchors.title' };

/** Those who run a round choose what its judges score first. */
@Controller('judging/rounds/:id/anchors')
@Access(conductsRounds)
export class AnchorsController {
  constructor(
    private readonly work: Work,
    private readonly rounds: RoundQueries,
    private readonly queries: AnchorsQueries,
    private readonly anchors: AnchorsService,
    private readonly storage: StorageService,
  ) {}

  @Get()
  list(@CurrentActor() actor: Actor, @Param('id', anId) id: string) {
    return this.page(actor, id, { form: emptyForm });
  }

  /** One form with everything; its file is let go again when something is missing. */
  @Post()
  @UseInterceptors(uploadTo(anchorFile, 'file'))
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', anId) id: string,
    @Body() body: unknown,
    @Uploaded() upload: Upload,
  ) {
    await this.rounds.round(actor, id);
    const read = readForm(anchorSchema, body);
    const errors = read.ok ? errorsIn(read.value, upload) : [];
    if (!read.ok || errors.length > 0) {
      await this.letGo(actor, upload);
      return this.page(actor, id, { form: withErrors(read.form, errors), status: 422 });
    }
    try {
      await this.anchors.add(actor, id, { ...read.value, fileId: upload.ok ? upload.file.id : null });
    } catch (refusal) {
      if (!(refusal instanceof Conflict)) throw refusal;
      await this.letGo(actor, upload);
      return this.page(actor, id, { form: read.form, status: 409, refusals: refusal.rules });
    }
    return seeOther(`/judging/rounds/${id}/anchors`, { key: 'judging.anchors.added' });
  }

  @Post('copies')
  async copy(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Body() body: unknown) {
    const { from } = readAsked(donorSchema, body);
    const copied = await this.anchors.copy(actor, id, from);
    return seeOther(`/judging/rounds/${id}/anchors`, { key: 'judging.anchors.copied', params: { anchors: copied } });
  }

  @Get(':anchorId')
  async show(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Param('anchorId', anId) anchorId: string) {
    const round = await this.rounds.round(actor, id);
    const anchor = await this.queries.one(id, anchorId);
    const crumbs = [...crumbsOf(round), { href: `/judging/rounds/${id}/anchors`, text: title }];
    const model = { anchor, shown: await this.queries.shown(anchor) };
    return page(AnchorPage, model, { title: anchor.title, crumbs, width: 'wide' });
  }

  @Post(':anchorId/removal')
  async remove(@CurrentActor() actor: Actor, @Param('id', anId) id: string, @Param('anchorId', anId) anchorId: string) {
    await this.anchors.remove(actor, id, anchorId);
    return seeOther(`/judging/rounds/${id}/anchors`, { key: 'judging.anchors.removed' });
  }

  private async letGo(actor: Actor, upload: Upload): Promise<void> {
    if (upload.ok) await this.work.run(actor, (unit) => this.storage.remove(unit, upload.file.id));
  }

  private async page(actor: Actor, id: string, { form, status = 200, refusals = [] }: Shown): Promise<PageReply> {
    const round = await this.rounds.round(actor, id);
    const model = {
      round,
      anchors: await this.queries.ofRound(id),
      criteria: await this.queries.criteria(round),
      donors: await this.queries.donors(actor, round),
      form,
      refusals,
    };
    return page(AnchorsPage, model, { title, crumbs: crumbsOf(round), width: 'wide', status });
  }
}

interface Shown {
  form: FormState;
  status?: number;
  refusals?: readonly RuleResult[];
}

const crumbsOf = ({ id, name }: { id: string; name: string }) => [
  { href: '/judging/rounds', text: { key: 'judging.rounds.title' } },
  { href: `/judging/rounds/${id}`, text: name },
];
