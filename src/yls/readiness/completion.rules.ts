import { delegationIsSupervised } from '../delegations/supervision.rules.js';
import { feesAreSettled } from '../fees/fees.gates.js';
import { formsAreSigned } from '../papers/papers.rules.js';
import type { Gate } from '../registration/registration.gates.js';

/** What may still change until the day does not keep a registration from being complete, and is told before it. */
export const beforeTheDoor: readonly Gate[] = [delegationIsSupervised];

/** All that has to hold before a registration is complete. A part adds its own rule in a line, and its facts with `GateFactsReader.add`. */
// prettier-ignore: a line each, for those who add one
export const completionRules: readonly Gate[] = [feesAreSettled, formsAreSigned];
