import { delegationIsSupervised, type SupervisionFacts } from '../delegations/supervision.rules.js';
import { formsAreSigned, type PaperFacts } from '../papers/papers.rules.js';
import type { Rule } from '../../platform/index.js';

export type DoorFacts = PaperFacts & SupervisionFacts;

/** What holds on the day itself, also of who was ready before: a signature that lapsed since, a chaperone who fell ill. */
export const doorRules: readonly Rule<DoorFacts>[] = [formsAreSigned, delegationIsSupervised];
