import type { YaasPart } from '../yaas-part.js';
import { ComingOfAge } from './coming-of-age.js';
import { OwnAnswersController } from './own-answers.controller.js';
import { OwnAnswers } from './own-answers.service.js';
import { YaasConsentSubjects } from './yaas-consent-subjects.js';

/** The showcase's side of consent. */
export const consent: YaasPart = {
  controllers: [OwnAnswersController],
  providers: [ComingOfAge, OwnAnswers, YaasConsentSubjects],
};
