import type { YlsPart } from '../yls-part.js';
import { FormController } from './form.controller.js';
import { QuestionsService } from './questions.service.js';
import { SummitForms } from './summit-forms.js';
import { YlsQuestion } from './yls-question.entity.js';

/** What each summit asks. */
export const forms: YlsPart = {
  entities: [YlsQuestion],
  controllers: [FormController],
  shared: [QuestionsService, SummitForms],
};
