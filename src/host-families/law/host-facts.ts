import type { HostFileState } from '../file/host-file-state.js';
import type { PersonAtHome } from '../household/people-at-home.js';
import type { BedKind } from '../household/host-room.entity.js';
import type { Gender } from '../household/household-member.entity.js';

/** The photographs that the law names. */
export const PHOTOGRAPHS = ['exterior', 'kitchen', 'bedroom', 'bathroom', 'living-room'] as const;
export type PhotographKind = (typeof PHOTOGRAPHS)[number];

export interface RoomOnFile {
  id: string;
  name: string;
  bedKind: BedKind;
  beds: number;
  hasStorage: boolean;
  hasStudySpace: boolean;
  hasBathroom: boolean;
  hasClearExit: boolean;
  /** Of who sleeps in the same room; empty when nobody does. */
  sharers: readonly { gender: Gender }[];
}

export interface InterviewOnFile {
  /** ISO date. */
  on: string;
  isInPerson: boolean;
  isInHome: boolean;
  /** Members who were there. */
  presentIds: readonly string[];
}

export interface SecondReviewOnFile {
  on: string;
  supportNetwork: string;
}

/** All that the rules about a host family read; `day` is the one on which the question is asked. Days are ISO dates. */
export interface HostFacts {
  day: string;
  state: HostFileState;
  season: { beginsOn: string; endsOn: string };
  members: readonly PersonAtHome[];
  rooms: readonly RoomOnFile[];
  /** When the family was told about the programme and its duties. */
  informedOn: string | null;
  /** How many questions are open. */
  unanswered: number;
  /** Applicants whose signature is on the answers as they are. */
  signedIds: readonly string[];
  photographs: readonly PhotographKind[];
  interview: InterviewOnFile | null;
  /** References that came and count. */
  references: number;
  /** Whether the household gets public assistance for food or housing; null when it has not said. */
  isAssisted: boolean | null;
  /** Whether somebody promised money or a gift for hosting; null when it has not said. */
  isRewarded: boolean | null;
  secondReview: SecondReviewOnFile | null;
  approvedOn: string | null;
  /** The day from which on checks must be, as an arrest was told to have been on it; null without any. */
  checksFrom: string | null;
  /** Steps that are open again. */
  openSteps: readonly string[];
}
