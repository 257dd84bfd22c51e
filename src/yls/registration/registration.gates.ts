import { refused, satisfied, type Rule } from '../../platform/index.js';
import type { SupervisionFacts } from '../delegations/supervision.rules.js';
import type { FeeFacts } from '../fees/fees.gates.js';
import type { PaperFacts } from '../papers/papers.rules.js';
import { delegateIsOfAge, type AgeAtSummit } from './age.rules.js';

/** What gates know of every registration by itself. */
export interface RegistrationOnFile {
  age: AgeAtSummit;
  /** Until when applications are taken, and what time it is: ISO instants. */
  deadline: { now: string; appliesUntil: string; isOpen: boolean; isUndecided: boolean };
}

/** All that gates read; a part adds what its own rules ask for by extending the interface in its file. */
export interface GateFacts extends RegistrationOnFile, FeeFacts, PaperFacts, SupervisionFacts {
  /** How many answers, papers and people the student still has to bring. */
  missing: number;
}

export type Gate = Rule<GateFacts>;

export const summitTakesApplications: Gate = {
  id: 'yls-summit-takes-applications',
  cites: "The summit's deadline",
  severity: 'deadline',
  reads: ['deadline'],
  check: ({ deadline: { now, appliesUntil, isOpen } }) =>
    isOpen && now < appliesUntil ? satisfied : refused('yls.rule.summit-takes-applications', {}, { remedy: true }),
};

/** A signature that comes after the release would wait for a decision that nobody takes any more. */
export const summitIsUndecided: Gate = {
  id: 'yls-summit-is-undecided',
  cites: "The summit's deadline",
  severity: 'deadline',
  reads: ['deadline'],
  check: ({ deadline: { isUndecided } }) =>
    isUndecided ? satisfied : refused('yls.rule.summit-is-undecided', {}, { remedy: true }),
};

export const applicationIsWhole: Gate = {
  id: 'yls-application-is-whole',
  cites: "The summit's form",
  severity: 'block',
  reads: ['missing'],
  check: ({ missing }) =>
    missing === 0 ? satisfied : refused('yls.rule.application-is-whole', { count: missing }, { remedy: true }),
};

const ofAge = delegateIsOfAge as Gate;

/** Before the guardian is asked. */
export const handInRules: readonly Gate[] = [ofAge, summitTakesApplications, applicationIsWhole];

/** Whoever takes it back must be able to hand it in again. */
export const takeBackRules: readonly Gate[] = [summitTakesApplications];

/** Before a guardian's signature submits it. */
export const signatureRules: readonly Gate[] = [summitIsUndecided];

/** Before anybody is offered a place. */
export const admissionRules: readonly Gate[] = [ofAge];
