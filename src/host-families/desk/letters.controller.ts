import { Body, Controller, Get, Param, ParseUUIDPipe, Post, StreamableFile } from '@nestjs/common';
import {
  Access,
  CurrentActor,
  page,
  readForm,
  seeOther,
  withErrors,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { AdverseLetters } from '../checks/adverse-letters.service.js';
import { DeskFilePage } from './desk-file.page.js';
import { DeskFileQueries } from './desk-file.queries.js';
import { screensFamilies } from './desk.policy.js';
import { answerSchema, warningSchema } from './desk.schema.js';

const crumbs = [{ href: '/host-families/files', text: { key: 'host-families.board.title' } }];
const done = { key: 'host-families.files.flash.done' };

/** Letters to people whose check found something. */
@Controller('host-families/files/:id/letters')
@Access(screensFamilies)
export class LettersController {
  constructor(
    private readonly file: DeskFileQueries,
    private readonly letters: AdverseLetters,
  ) {}

  @Post()
  async warn(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() body: unknown) {
    const read = readForm(warningSchema, body);
    if (!read.ok) return this.page(actor, id, read.form);
    await this.letters.warn(actor, id, read.value);
    return seeOther(`/host-families/files/${id}`, done);
  }

  @Get(':letter')
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('letter', ParseUUIDPipe) letter: string,
  ) {
    const bytes = await this.letters.read(actor, id, letter);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'attachment; filename="letter.pdf"' });
  }

  @Post(':letter/answer')
  async answer(
    @CurrentActor() actor: Actor,
    @Param('id', ParseUUIDPipe) fileId: string,
    @Param('letter', ParseUUIDPipe) letterId: string,
    @Body() body: unknown,
  ) {
    const read = readForm(answerSchema, body);
    if (!read.ok) return this.page(actor, fileId, read.form);
    if (await this.letters.answered(actor, { fileId, letterId }, read.value))
      return seeOther(`/host-families/files/${fileId}`, done);
    const ahead = { field: 'answeredOn', text: { key: 'host-families.files.form.answered-on' } };
    return this.page(actor, fileId, withErrors(read.form, [ahead]));
  }

  private async page(actor: Actor, id: string, form: FormState) {
    const desk = await this.file.file(actor, id);
    const title = desk.household.name;
    return page(DeskFilePage, { desk, form }, { title, crumbs, status: 422, width: 'wide' });
  }
}
