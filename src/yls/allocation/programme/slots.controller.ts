import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  emptyForm,
  newForm,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { plansSummits } from '../../summit/summit.policy.js';
import { formOfSession, formOfSlot } from './programme-forms.js';
import { ProgrammeDeskQueries } from './programme-desk.queries.js';
import { rolesSchema, sessionSchema, slotSchema } from './programme.schema.js';
import { ProgrammeService } from './programme.service.js';
import { roleLines, rolesTyped } from './role-lines.js';
import { SessionPage } from './session.page.js';
import { SlotPage } from './slot.page.js';

const done = { key: 'yls.desk.done' };
const overlaps = { field: 'from', text: { key: 'yls.form.slot-overlaps' } };
const taken = { field: 'topic', text: { key: 'yls.form.topic-taken' } };
const pathOf = (summit: string) => `/yls/summits/${summit}/programme`;
const statusOf = (...forms: FormState[]): number => (forms.some(({ errors }) => errors.length > 0) ? 422 : 200);

/** One slot, and one session, for staff. */
@Controller('yls/summits/:summit/programme')
@Access(plansSummits)
export class SlotsController {
  constructor(
    private readonly queries: ProgrammeDeskQueries,
    private readonly service: ProgrammeService,
  ) {}

  @Get('slots/:id')
  slot(@Param('summit', ParseUUIDPipe) summit: string, @Param('id', ParseUUIDPipe) id: string) {
    return this.slotPage(summit, id, {});
  }

  @Post('slots/:id')
  async changeSlot(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    const read = readForm(slotSchema, body);
    if (!read.ok) return this.slotPage(summit, id, { slot: read.form });
    const saved = await this.service.saveSlot(actor, summit, { ...read.value, id });
    if (saved === 'saved') return seeOther(pathOf(summit), done);
    return this.slotPage(summit, id, { slot: withErrors(read.form, [overlaps]) });
  }

  @Post('slots/:id/removal')
  async removeSlot(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    await this.service.removeSlot(actor, summit, id);
    return seeOther(pathOf(summit), done);
  }

  @Post('slots/:id/sessions')
  async addSession(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) slotId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(sessionSchema, body);
    if (!read.ok) return this.slotPage(summit, slotId, { session: read.form });
    const saved = await this.service.saveSession(actor, summit, { ...read.value, id: null, slotId });
    if (saved === 'saved') return seeOther(pathOf(summit), done);
    return this.slotPage(summit, slotId, { session: withErrors(read.form, [taken]) });
  }

  @Get('sessions/:id')
  session(@Param('summit', ParseUUIDPipe) summit: string, @Param('id', ParseUUIDPipe) id: string) {
    return this.sessionPage(summit, id, {});
  }

  @Post('sessions/:id')
  async changeSession(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    const read = readForm(sessionSchema, body);
    if (!read.ok) return this.sessionPage(summit, id, { session: read.form });
    const { slotId } = (await this.sessionOn(summit, id)).session;
    const saved = await this.service.saveSession(actor, summit, { ...read.value, id, slotId });
    if (saved === 'saved') return seeOther(pathOf(summit), done);
    return this.sessionPage(summit, id, { session: withErrors(read.form, [taken]) });
  }

  @Post('sessions/:id/removal')
  async removeSession(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    await this.service.removeSession(actor, summit, id);
    return seeOther(pathOf(summit), done);
  }

  /** In place of those that there were. */
  @Post('sessions/:id/roles')
  async setRoles(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) sessionId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(rolesSchema, body);
    if (!read.ok) return this.sessionPage(summit, sessionId, { roles: read.form });
    const lines = roleLines(read.value.roles);
    if (lines.ok) {
      await this.service.setRoles(actor, { summitId: summit, sessionId }, lines.roles);
      return seeOther(pathOf(summit), done);
    }
    const wrong = { field: 'roles', text: { key: 'yls.form.role-lines', params: { line: lines.line } } };
    return this.sessionPage(summit, sessionId, { roles: withErrors(read.form, [wrong]) });
  }

  private async slotPage(summitId: string, id: string, wrong: { slot?: FormState; session?: FormState }) {
    const { summit, slots } = await this.queries.of(summitId);
    const slot = slots.find((one) => one.id === id);
    if (!slot) throw new NotFound();
    const forms = {
      slot: wrong.slot ?? formOfSlot(slot, summit.timeZone),
      session: wrong.session ?? newForm({ isStepFree: 'yes' }),
    };
    const isEmpty = slot.sessions.length === 0;
    const about = {
      title: slot.title['en'] ?? '',
      crumbs: crumbsOf(summit),
      status: statusOf(forms.slot, forms.session),
    };
    return page(SlotPage, { summit, slot, forms, isEmpty }, about);
  }

  private async sessionPage(summitId: string, id: string, wrong: { session?: FormState; roles?: FormState }) {
    const { summit, session } = await this.sessionOn(summitId, id);
    const roles = wrong.roles ?? { ...emptyForm, values: { roles: rolesTyped(await this.queries.rolesOf(id)) } };
    const forms = { session: wrong.session ?? formOfSession(session), roles };
    const about = {
      title: session.title['en'] ?? '',
      crumbs: crumbsOf(summit),
      status: statusOf(forms.session, roles),
    };
    return page(SessionPage, { summit, session, forms }, about);
  }

  private async sessionOn(summitId: string, id: string) {
    const { summit, slots } = await this.queries.of(summitId);
    const session = slots.flatMap(({ sessions }) => sessions).find((one) => one.id === id);
    if (!session) throw new NotFound();
    return { summit, session };
  }
}

const crumbsOf = ({ id, name }: { id: string; name: string }) => [
  { href: `/yls/summits/${id}`, text: name },
  { href: pathOf(id), text: { key: 'yls.programme.title' } },
];
