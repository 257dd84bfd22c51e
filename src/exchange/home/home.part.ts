import type { ExchangePart } from '../exchange-part.js';
import { AgreementsController } from './agreements.controller.js';
import { HomeQueries } from './home.queries.js';
import { HomeStart } from './home.start.js';
import { HostHomeController } from './host-home.controller.js';
import { StudentHomeController } from './student-home.controller.js';

/** Pages on which a family, a student and natural parents read of a placement and say yes or no. */
export const home: ExchangePart = {
  controllers: [HostHomeController, StudentHomeController, AgreementsController],
  providers: [HomeQueries, HomeStart],
};
