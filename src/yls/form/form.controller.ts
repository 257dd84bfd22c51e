import { Body, Controller, Get, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { z } from 'zod';
import {
  Access,
  CurrentActor,
  emptyForm,
  NotFound,
  page,
  readAsked,
  readForm,
  seeOther,
  withErrors,
  Work,
  type Actor,
  type FormState,
} from '../../platform/index.js';
import { plansSummits } from '../summit/summit.policy.js';
import { SummitsQueries } from '../summit/summits.queries.js';
import { FormPage } from './form.page.js';
import { QuestionPage } from './question.page.js';
import { formOfQuestion } from './question-typed.js';
import { questionSchema } from './question.schema.js';
import { QuestionsService } from './questions.service.js';
import { SummitForms } from './summit-forms.js';

const done = { key: 'yls.desk.done' };
const title = { key: 'yls.form-of.title' };
const wrongs = {
  senseless: { field: 'whenField', text: { key: 'yls.form.senseless' } },
  unanswerable: { field: 'whenIs', text: { key: 'yls.form.unanswerable' } },
};
const copySchema = z.object({ from: z.union([z.uuid(), z.literal('')]).transform((id) => id || null) });
const statusOf = (form: FormState): number => (form.errors.length > 0 ? 422 : 200);

/** What a summit asks, for staff. */
@Controller('yls/summits/:summit/form')
@Access(plansSummits)
export class FormController {
  constructor(
    private readonly work: Work,
    private readonly summits: SummitsQueries,
    private readonly forms: SummitForms,
    private readonly questions: QuestionsService,
  ) {}

  @Get()
  show(@Param('summit', ParseUUIDPipe) summit: string) {
    return this.formPage(summit, emptyForm);
  }

  @Post()
  async add(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    const read = readForm(questionSchema, body);
    if (!read.ok) return this.formPage(summit, read.form);
    const saved = await this.questions.add(actor, summit, read.value);
    if (saved === 'saved') return seeOther(pathOf(summit), done);
    return this.formPage(summit, withErrors(read.form, [wrongs[saved]]));
  }

  @Post('copies')
  async copy(@CurrentActor() actor: Actor, @Param('summit', ParseUUIDPipe) summit: string, @Body() body: unknown) {
    await this.questions.copy(actor, summit, readAsked(copySchema, body).from);
    return seeOther(pathOf(summit), done);
  }

  @Get(':id')
  async one(@Param('summit', ParseUUIDPipe) summit: string, @Param('id', ParseUUIDPipe) id: string) {
    return this.questionPage(summit, id);
  }

  @Post(':id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() body: unknown,
  ) {
    const read = readForm(questionSchema, body);
    if (!read.ok) return this.questionPage(summit, id, read.form);
    const saved = await this.questions.change(actor, summit, { id, ...read.value });
    if (saved === 'saved') return seeOther(pathOf(summit), done);
    return this.questionPage(summit, id, withErrors(read.form, [wrongs[saved]]));
  }

  @Post(':id/place')
  async moveUp(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const moved = await this.questions.moveUp(actor, summit, id);
    return seeOther(pathOf(summit), moved === 'saved' ? done : wrongs[moved].text);
  }

  @Post(':id/removal')
  async remove(
    @CurrentActor() actor: Actor,
    @Param('summit', ParseUUIDPipe) summit: string,
    @Param('id', ParseUUIDPipe) id: string,
  ) {
    const removed = await this.questions.remove(actor, summit, id);
    return seeOther(pathOf(summit), removed === 'saved' ? done : wrongs[removed].text);
  }

  private async formPage(id: string, form: FormState) {
    const summits = await this.summits.all();
    const summit = summits.find((one) => one.id === id);
    if (!summit) throw new NotFound();
    const questions = await this.forms.questions(this.work.read(), id);
    const others = summits.filter((one) => one.id !== id);
    return page(
      FormPage,
      { summit, others, questions, form },
      { title, crumbs: crumbsOf(summit), status: statusOf(form) },
    );
  }

  private async questionPage(summitId: string, id: string, wrong?: FormState) {
    const summit = await this.summits.one(summitId);
    const questions = await this.forms.questions(this.work.read(), summitId);
    const question = questions.find((one) => one.id === id);
    if (!question) throw new NotFound();
    const form = wrong ?? formOfQuestion(question);
    const crumbs = [...crumbsOf(summit), { href: pathOf(summitId), text: title }];
    return page(QuestionPage, { question, questions, form }, { title, crumbs, status: statusOf(form) });
  }
}

const pathOf = (summit: string) => `/yls/summits/${summit}/form`;
const crumbsOf = ({ id, name }: { id: string; name: string }) => [
  { href: '/yls/summits', text: { key: 'yls.summit.title' } },
  { href: `/yls/summits/${id}`, text: name },
];
