import { Injectable } from '@nestjs/common';
import { ZodError } from 'zod';
import { Conflict, newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { YlsSummit } from '../summit/yls-summit.entity.js';
import type { QuestionSection } from './asked-field.js';
import type { NewQuestion } from './question.schema.js';
import { SummitForms } from './summit-forms.js';
import { isAnswerable } from './conditions.js';
import { USUAL_QUESTIONS } from './usual-questions.js';
import { freeCode } from './wordings.js';
import { ylsDefinition } from './yls-definition.js';
import { YlsQuestion } from './yls-question.entity.js';

/**
 * `senseless`: with it the form would contradict itself; `unanswerable`: a question would wait for an answer that nobody can give. Nothing was
 * changed then.
 */
export type QuestionSaved = 'saved' | 'senseless' | 'unanswerable';

/** Staff write what a summit asks; each change makes a new version of its form. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly work: Work,
    private readonly forms: SummitForms,
  ) {}

  /** At the end of its section. @throws NotFound, Conflict once applications are closed */
  add(actor: Actor, summitId: string, told: NewQuestion): Promise<QuestionSaved> {
    return this.changing(actor, summitId, (questions) => [...questions, asRow(summitId, told, questions)]);
  }

  /** What it is called among the data stays. @throws NotFound, Conflict */
  change(actor: Actor, summitId: string, { id, ...told }: NewQuestion & { id: string }): Promise<QuestionSaved> {
    return this.changing(actor, summitId, (questions) => {
      const question = known(questions, id);
      const { section, field, forReviewers } = told;
      const position = question.section === section ? question.position : endOf(questions, section);
      Object.assign(question, { position, section, forReviewers, field: { ...field, code: question.code } });
      return questions;
    });
  }

  /** @throws NotFound, Conflict */
  remove(actor: Actor, summitId: string, id: string): Promise<QuestionSaved> {
    return this.changing(actor, summitId, (questions) => {
      known(questions, id);
      return questions.filter((one) => one.id !== id);
    });
  }

  /** One place up within its section. @throws NotFound, Conflict */
  moveUp(actor: Actor, summitId: string, id: string): Promise<QuestionSaved> {
    return this.changing(actor, summitId, (questions) => {
      const question = known(questions, id);
      const { section, position } = question;
      const above = questions.findLast((one) => one.section === section && one.position < position);
      if (!above) return questions;
      question.position = above.position;
      above.position = position;
      return questions.toSorted((one, other) => one.position - other.position);
    });
  }

  /** Into a form without questions: those of another year, or the usual ones. @throws NotFound, Conflict */
  copy(actor: Actor, summitId: string, from: string | null): Promise<QuestionSaved> {
    return this.changing(actor, summitId, async (questions, { manager }) => {
      if (questions.length > 0) throw new Conflict([], { key: 'yls.refusal.has-questions' });
      const copied = from ? await this.forms.questions(manager, from) : USUAL_QUESTIONS;
      const rows: YlsQuestion[] = [];
      for (const question of copied) rows.push(asRow(summitId, question, rows));
      return rows;
    });
  }

  private changing(
    actor: Actor,
    summitId: string,
    edit: (questions: YlsQuestion[], unit: Unit) => YlsQuestion[] | Promise<YlsQuestion[]>,
  ): Promise<QuestionSaved> {
    return this.work.run(actor, async (unit) => {
      const lock = { mode: 'pessimistic_write' } as const;
      const summit = await unit.manager.findOne(YlsSummit, { where: { id: summitId }, lock });
      if (!summit) throw new NotFound();
      if (summit.state !== 'draft' && summit.state !== 'open')
        throw new Conflict([], { key: 'yls.refusal.form-is-closed' });
      const questions = await edit(await this.forms.questions(unit.manager, summitId), unit);
      const formVersion = summit.formVersion + 1;
      if (!makesSense({ formVersion, recommendsUntil: summit.recommendsUntil }, questions)) return 'senseless';
      if (!questions.every(({ field }) => isAnswerable(field, questions))) return 'unanswerable';
      await unit.manager.delete(YlsQuestion, { summitId });
      if (questions.length > 0) await unit.manager.insert(YlsQuestion, questions);
      await unit.manager.update(YlsSummit, summitId, { formVersion });
      await unit.record('yls-summit.form_changed', { type: 'yls-summit', id: summitId }, { formVersion });
      return 'saved';
    });
  }
}

function asRow(
  summitId: string,
  { section, field, forReviewers }: NewQuestion,
  questions: readonly YlsQuestion[],
): YlsQuestion {
  const position = endOf(questions, section);
  const code = freeCode(field.code, new Set(questions.map((one) => one.code)));
  return { id: newId(), summitId, section, position, code, forReviewers, field: { ...field, code } };
}

/** Below the last of the section. */
const endOf = (questions: readonly YlsQuestion[], section: QuestionSection): number =>
  1 + Math.max(0, ...questions.filter((one) => one.section === section).map((one) => one.position));

function known(questions: readonly YlsQuestion[], id: string): YlsQuestion {
  const question = questions.find((one) => one.id === id);
  if (!question) throw new NotFound();
  return question;
}

function makesSense(
  summit: Pick<YlsSummit, 'formVersion' | 'recommendsUntil'>,
  questions: readonly YlsQuestion[],
): boolean {
  try {
    const inOrder = questions.toSorted((one, other) => one.position - other.position);
    return ylsDefinition(summit, inOrder).sections.length > 0;
  } catch (error) {
    if (error instanceof ZodError) return false;
    throw error;
  }
}
