import type { RuleResult } from '../../platform/index.js';
import type { AgeRange } from '../editions/rule-set/ages.js';
import type { CategoryRules } from '../editions/rule-set.schema.js';
import type { WorkParts } from '../works/work-parts.js';
import type { AiUse } from './entry.entity.js';

/** What is known before there is any form. */
export interface EligibilityFacts {
  now: Date;
  opensAt: Date;
  /** The first instant at which it is too late; later than the edition's for an entry that was returned. */
  closesAt: Date;
  /** The edition's zone, in which its days are named. */
  timeZone: string;
  /** Why the community cannot take part; null when it can. */
  participation: RuleResult | null;
  /** `YYYY-MM-DD` */
  birthDate: string;
  /** The day on which age counts, `YYYY-MM-DD`. */
  deadlineDay: string;
  /** Whole years, half-open. */
  ages: AgeRange;
  /** Another piece of the same student is in already. */
  otherPiece: boolean;
}

/** What the rules read of a piece that is being entered. */
export interface EntryFacts extends EligibilityFacts {
  category: CategoryRules | undefined;
  title: string;
  statement: string;
  alternativeText: string;
  body: string;
  language: string;
  file: 'none' | 'arriving' | 'ready' | 'refused';
  /** Further views, lyrics, translations, evidence: as they are now. */
  parts: WorkParts;
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
}
