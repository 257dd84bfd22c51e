import type { YlsPart } from '../yls-part.js';
import { AskedOthers } from './asked-others.js';
import { GateFactsReader } from './gate-facts-reader.js';
import { RegistrationMoves } from './registration-moves.service.js';
import { RegistrationsService } from './registrations.service.js';
import { YlsRegistration } from './yls-registration.entity.js';

/** A student's application to a summit and its way. */
export const registrations: YlsPart = {
  entities: [YlsRegistration],
  shared: [AskedOthers, GateFactsReader, RegistrationMoves, RegistrationsService],
};
