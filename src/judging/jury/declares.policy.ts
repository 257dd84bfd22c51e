import { judge } from '../../auth/index.js';
import type { AccessRule } from '../../platform/index.js';
import { conductsRounds } from '../round/round.policy.js';

/** Judges, and those who run rounds: both say to whom and to where they have ties. */
export const declaresTies: AccessRule = {
  name: 'judge, coordinator or staff',
  allows: (actor) => judge.allows(actor) || conductsRounds.allows(actor),
};
