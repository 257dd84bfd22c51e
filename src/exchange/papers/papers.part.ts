import type { ExchangePart } from '../exchange-part.js';
import { CardContacts } from './card-contacts.service.js';
import { Dossiers } from './dossiers.queries.js';
import { ExchangeCardContact } from './exchange-card-contact.entity.js';
import { ExchangeFeeSheet } from './exchange-fee-sheet.entity.js';
import { ExchangeInsurancePolicy } from './exchange-insurance-policy.entity.js';
import { ExchangePaper } from './exchange-paper.entity.js';
import { FeeSheets } from './fee-sheets.service.js';
import { InsurancePolicies } from './insurance-policies.service.js';
import { FeeSheetController } from './pages/fee-sheet.controller.js';
import { OwnPapersController } from './pages/own-papers.controller.js';
import { PapersController } from './pages/papers.controller.js';
import { PapersQueries } from './pages/papers.queries.js';
import { OwnPapers } from './own-papers.service.js';
import { PaperMaking } from './paper-making.js';
import { PapersClock } from './papers.jobs.js';
import { PapersFacts } from './papers-facts.queries.js';
import { PapersService } from './papers.service.js';
import { SchoolLetters } from './school-letters.service.js';

/** What a student, a parent and a school get on paper, and by what a student is insured. */
export const papers: ExchangePart = {
  entities: [ExchangePaper, ExchangeCardContact, ExchangeInsurancePolicy, ExchangeFeeSheet],
  controllers: [PapersController, OwnPapersController, FeeSheetController],
  shared: [PapersService, InsurancePolicies, CardContacts, FeeSheets],
  providers: [Dossiers, OwnPapers, PaperMaking, PapersClock, PapersFacts, PapersQueries, SchoolLetters],
};
