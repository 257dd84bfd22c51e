import type { YlsPart } from '../yls-part.js';
import { JuryResults } from './jury-results.js';
import { LeavingJury } from './leaving-jury.js';
import { ReadyApplications } from './ready-applications.js';
import { RegistrationTies } from './registration-ties.queries.js';
import { ReviewCopies } from './review-copies.queries.js';
import { ReviewerConcerns } from './reviewer-concerns.js';
import { ReviewSheets } from './review-sheets.js';
import { SummitCompetition } from './summit-competition.js';
import { YlsJudgedWorks } from './yls-judged-works.js';
import { YlsJuryResult } from './yls-jury-result.entity.js';

/** Applications before the juries of the judging module. */
export const review: YlsPart = {
  entities: [YlsJuryResult],
  providers: [
    JuryResults,
    LeavingJury,
    ReadyApplications,
    RegistrationTies,
    ReviewCopies,
    ReviewerConcerns,
    ReviewSheets,
    SummitCompetition,
    YlsJudgedWorks,
  ],
};
