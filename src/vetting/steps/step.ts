import type { RuleResult } from '../../platform/index.js';

/** What somebody is asked to do for a family or a student. */
export const STEP_KINDS = [
  'home-interview',
  'second-level-review',
  'selection',
  'orientation',
  'second-visit',
  'follow-up-visit',
  'contact',
  'coordination',
] as const;

export type StepKind = (typeof STEP_KINDS)[number];

/** What somebody did for the family before: it keeps them from some of the steps that follow. */
export type EarlierPart = 'recruited' | 'interviewed' | 'selected' | 'reviewed';

/** A step that waits for somebody. */
export interface Step {
  kind: StepKind;
  /** The member whose people are asked. */
  memberId: string;
  /** Where the home is, degrees WGS84, no finer than its place; null when nobody knows. */
  home: { lat: number; lon: number } | null;
  notThese: readonly { accountId: string; because: EarlierPart }[];
  /** Accounts of everybody in the home, applicants or not. */
  household: readonly string[];
  /** Names of everybody in the home, children too: a relative may have no account. */
  householdNames?: readonly string[];
  /** Where the student goes to school, once it is known. */
  schoolName?: string;
  /** At a boarding school staff may coordinate. */
  boardingSchool?: boolean;
  /** The student's account, once there is a student. */
  studentId?: string;
}

/** One person for a step: whether they may, and what stands against them, with its paragraph. */
export interface Proposal {
  accountId: string;
  name: string;
  may: boolean;
  /** Between the places of the two homes, by the great circle; null when one is not known. */
  miles: number | null;
  /** Duties that wait for them. */
  load: number;
  against: RuleResult[];
  /** What is no obstacle, but is to be known: far away, though within the law. */
  notes: RuleResult[];
}
