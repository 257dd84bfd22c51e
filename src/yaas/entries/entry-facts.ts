import type { RuleResult } from '../../platform/index.js';
import type { CategoryRules, RuleSet } from '../editions/rule-set.schema.js';
import type { Waiver } from '../moderation/overrides/waiver.js';
import type { WorkParts } from '../works/work-parts.js';
import type { EntryAnswers } from './entry-answers.js';
import type { AiUse } from './entry.entity.js';

/** What is known before there is any form. */
export interface EligibilityFacts {
  /** The rules that it is checked against: the edition's, as a local level changed them. */
  rules: RuleSet;
  now: Date;
  opensAt: Date;
  /** The first instant at which it is too late; later than the edition's for an entry that was returned. */
  closesAt: Date;
  /** The edition's zone, in which its days are named. */
  timeZone: string;
  /** Why the community cannot take part; null when it can. */
  participation: RuleResult | null;
  /** Where the community lies: ISO 3166 codes; null as long as none was chosen. */
  region: Region | null;
  /** `YYYY-MM-DD` */
  birthDate: string;
  /** The day on which age counts, `YYYY-MM-DD`. */
  deadlineDay: string;
  /** Another piece of the same student is in already. */
  otherPiece: boolean;
  /** Undefined before one was chosen. */
  category: CategoryRules | undefined;
}

export interface Region {
  /** `US` */
  country: string;
  /** `US-AZ` */
  subdivision: string | null;
}

/** A file of the work as storage knows it. */
export interface FileFacts {
  state: 'arriving' | 'ready' | 'refused';
  type: string;
  bytes: number;
  /** Pixels. */
  width: number | null;
  height: number | null;
  seconds: number | null;
}

/** What the rules read of a piece that is being entered. */
export interface EntryFacts extends EligibilityFacts {
  title: string;
  statement: string;
  alternativeText: string;
  body: string;
  language: string;
  file: 'none' | 'arriving' | 'ready' | 'refused';
  /** The main file and further views. */
  files: readonly FileFacts[];
  /** Further views, lyrics, translations, evidence: as they are now. */
  parts: WorkParts;
  /** What the entrant says about themselves and the piece. */
  answers: EntryAnswers;
  /** The entry names a sister city. */
  hasPartner: boolean;
  /** The sponsoring member has named who answers for it. */
  hasPointOfContact: boolean;
  /** Where the entry is. */
  levelKind: 'local' | 'final';
  fee: FeeState;
  sources: string;
  ownWork: boolean;
  aiUse: AiUse | null;
  aiStatement: string;
  /** Of age: consents alone. */
  ofAge: boolean;
  guardianName: string;
  guardianEmail: string;
  ownEmail: string;
  /** What may not stand in the work: name, how the student is called, e-mail, school. Empty when works may be signed. */
  identity: { name: string; calledName: string; email: string; school: string } | null;
  /** Places left in the narrowest quota, this entry's own among them; null without one. */
  placesLeft: number | null;
  consented: boolean;
  /** The first instant at which a guardian's consent is too late. */
  consentUntil: Date;
  /** Staff look at the entry; left out: nobody does. */
  held?: boolean;
  /** Rules that staff let the entry pass; left out: none. */
  waivers?: readonly Waiver[];
  /** Only where a local winner is to go on. */
  advancement?: AdvancementFacts;
}

/** What is known of a local winner that is to come to the final level. */
export interface AdvancementFacts {
  /** Its family knows the local result. */
  released: boolean;
  /** The final level's window. */
  opensAt: Date;
  closesAt: Date;
  /** Better placed pieces of its category and age group that may still go on. */
  ahead: number;
  /** Other local winners of the same student that may still go on. */
  rivals: number;
  /** How many pieces of one student the final level takes; null without a limit. */
  takes: number | null;
  /** Pieces of the student that are at the final level already. */
  held: number;
  /** The student's or the coordinator's choice; null as long as there is none. */
  isChosen: boolean | null;
  /** Places left in the narrowest quota of the final level; null without one. */
  placesLeft: number | null;
}

export type FeeState = 'none' | 'due' | 'paid' | 'waived';
