import type { ExchangePart } from '../exchange-part.js';
import { ApplicationMoves } from './application-moves.service.js';
import { ExchangeApplication } from './exchange-application.entity.js';
import { ExchangeApplications } from './exchange-applications.service.js';
import { GateFactsReader } from './gate-facts-reader.js';
import { StudentMails } from './student-mails.js';

/** A student's application for a term and its way. */
export const applications: ExchangePart = {
  entities: [ExchangeApplication],
  shared: [ExchangeApplications, ApplicationMoves, GateFactsReader],
  providers: [StudentMails],
};
