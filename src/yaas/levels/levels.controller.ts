import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import {
  Access,
  Conflict,
  CurrentActor,
  NotFound,
  page,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { deskWorker } from '../entries/entry.policy.js';
import { LevelDeskQueries } from './level-desk.queries.js';
import { levelSchema } from './level.schema.js';
import { blankLevelForm, levelForm } from './level-form.js';
import { LevelsService } from './levels.service.js';
import { LevelFormPage, type LevelFormProps } from './pages/level-form.page.js';
import { LevelsPage } from './pages/levels.page.js';

const title = { key: 'yaas.levels.title' };
const crumbs = [{ href: '/yaas/levels', text: title }];

/** Local competitions at the desk: the list, a new one, and what is set of one. */
@Controller('yaas/levels')
@Access(deskWorker)
export class LevelsController {
  constructor(
    private readonly work: Work,
    private readonly desk: LevelDeskQueries,
    private readonly editions: EditionsQueries,
    private readonly levels: LevelsService,
  ) {}

  @Get()
  async list(@CurrentActor() actor: Actor) {
    const edition = await this.editions.current();
    const mayOpen = edition ? (await this.desk.membersWithout(actor, edition.id)).length > 0 : false;
    const levels = await this.desk.list(actor);
    return page(LevelsPage, { levels, mayOpen }, { title, width: 'wide' });
  }

  @Get('new')
  async blank(@CurrentActor() actor: Actor) {
    const edition = await this.openEdition();
    return this.newForm(actor, edition, blankLevelForm(edition.rules, edition.timeZone));
  }

  @Post()
  async plan(@CurrentActor() actor: Actor, @Body() body: Record<string, unknown>) {
    const edition = await this.openEdition();
    const reading = readForm(levelSchema(edition.rules), body);
    const memberId = await this.memberIn(actor, edition, body['member']);
    if (!reading.ok || !memberId) return this.newForm(actor, edition, withMember(reading.form, memberId));
    const editionId = edition.id;
    const { id } = await this.work.run(actor, (unit) =>
      this.levels.plan(unit, { editionId, memberId, fields: reading.value }),
    );
    return seeOther(`/yaas/levels/${id}`, { key: 'yaas.levels.flash.planned' });
  }

  @Get(':id/edit')
  async edit(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    const { level, edition, awards } = await this.local(actor, id);
    const form = levelForm(level, awards, edition.rules);
    return this.editForm({ id, form, rules: edition.rules, isAnnounced: level.state !== 'planned' });
  }

  @Post(':id')
  async change(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const { level, edition } = await this.local(actor, id);
    const { rules } = edition;
    const reading = readForm(levelSchema(rules), body);
    if (!reading.ok) return this.editForm({ id, form: reading.form, rules, isAnnounced: level.state !== 'planned' });
    await this.work.run(actor, (unit) => this.levels.change(unit, id, reading.value));
    return seeOther(`/yaas/levels/${id}`, { key: 'yaas.levels.flash.changed' });
  }

  private async openEdition(): Promise<EditionWithRules> {
    const edition = await this.editions.current();
    if (!edition) throw new Conflict([], { key: 'yaas.refusal.no_edition' });
    return edition;
  }

  private async local(actor: Actor, id: string) {
    const view = await this.desk.one(actor, id);
    if (view.level.kind === 'final') throw new NotFound();
    return view;
  }

  /** The one that was chosen, among those that the actor may open a competition for. */
  private async memberIn(actor: Actor, edition: EditionWithRules, chosen: unknown): Promise<string | undefined> {
    const members = await this.desk.membersWithout(actor, edition.id);
    if (members.length === 0) throw new Conflict([], { key: 'yaas.levels.one_for_member' });
    return members.find(({ id }) => id === chosen)?.id;
  }

  private async newForm(actor: Actor, { id, rules }: EditionWithRules, form: FormState) {
    const members = await this.desk.membersWithout(actor, id);
    if (members.length === 0) throw new Conflict([], { key: 'yaas.levels.one_for_member' });
    return formPage({ form, rules, members }, 'yaas.levels.new.title');
  }

  private editForm(props: LevelFormProps) {
    return formPage(props, 'yaas.levels.edit.title');
  }
}

const formPage = (props: LevelFormProps, key: string) =>
  page(LevelFormPage, props, { title: { key }, crumbs, status: props.form.errors.length > 0 ? 422 : 200 });

const withMember = (form: FormState, memberId: string | undefined): FormState =>
  memberId ? form : withErrors(form, [{ field: 'member', text: { key: 'yaas.levels.form.member' } }]);
