import type { HostFamiliesPart } from '../host-families-part.js';
import { FamilyMails } from './family-mails.js';
import { ScreeningService } from './screening.service.js';
import { StepGuard } from './step-guard.js';
import { StepRequests } from './step-requests.service.js';
import { StepsAgain } from './steps-again.service.js';
import { StepsOfHomes } from './steps-of-homes.queries.js';

/** The desk's steps, from the application that was submitted to the home that is open. */
export const screening: HostFamiliesPart = {
  shared: [ScreeningService, StepsAgain, StepRequests, StepsOfHomes],
  providers: [FamilyMails, StepGuard],
};
