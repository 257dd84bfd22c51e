import { Body, Controller, Get, Param, ParseUUIDPipe, Post, Query } from '@nestjs/common';
import { staff } from '../../../auth/index.js';
import {
  Access,
  CurrentActor,
  emptyForm,
  page,
  readAsked,
  readForm,
  seeOther,
  type Actor,
  type FormState,
} from '../../../platform/index.js';
import { RecruitingLists } from './recruiting-lists.service.js';
import { RecruitingReader } from './recruiting-reader.service.js';
import { trialSchema, wordsLineSchema } from './words.schema.js';
import { WordsPage } from './words.page.js';

const title = { key: 'host-families.recruiting.title' };

/** The words that recruiting text may not use; staff keep the lists, and try texts against them. */
@Controller('host-families/words')
@Access(staff)
export class WordsController {
  constructor(
    private readonly lists: RecruitingLists,
    private readonly reader: RecruitingReader,
  ) {}

  @Get()
  show(@Query() query: unknown) {
    return this.page(readAsked(trialSchema, query).text, emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Body() body: unknown) {
    const read = readForm(wordsLineSchema, body);
    if (!read.ok) return this.page('', read.form, 422);
    await this.lists.add(actor, read.value);
    return seeOther('/host-families/words', { key: 'host-families.recruiting.flash.added' });
  }

  @Post(':id/end')
  async end(@CurrentActor() actor: Actor, @Param('id', ParseUUIDPipe) id: string) {
    await this.lists.end(actor, id);
    return seeOther('/host-families/words', { key: 'host-families.recruiting.flash.ended' });
  }

  private async page(text: string, form: FormState, status = 200) {
    const against = text === '' ? [] : await this.reader.against(text, 'page');
    const props = { lines: await this.lists.all(), trial: { text, against }, form };
    return page(WordsPage, props, { title, status, width: 'wide' });
  }
}
