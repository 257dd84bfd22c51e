import { feesAreSettled } from '../fees/fees.gates.js';
import { formsAreSigned } from '../papers/papers.rules.js';
import type { Gate } from '../registration/registration.gates.js';

/** All that has to hold before a registration is complete. A part adds its own rule in a line, and its facts with `GateFactsReader.add`. */
// prettier-ignore: a line each, for those who add one
export const completionRules: readonly Gate[] = [feesAreSettled, formsAreSigned];
