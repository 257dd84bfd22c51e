import type { EntityManager } from 'typeorm';
import type { Actor, RuleResult, Text, Unit, Words } from '../../platform/index.js';
import type { Answers } from '../answers/read-answers.js';
import type { ApplicationDefinition } from '../definition/definition.js';

/** What a programme knows an application by. */
export interface ApplicationFacts {
  id: string;
  programme: string;
  subjectId: string;
  scopeIds: readonly string[];
  /** `YYYY-MM-DD` */
  endsOn: string | null;
}

/** Acts beside reading and filling in. */
export type ApplicationAct =
  | 'ask-references'
  | 'ask-signatures'
  | 'send-documents'
  | 'judge-documents'
  | 'record-interviews'
  | 'decide'
  | 'see-timeline';

/** What somebody is to an application. */
export interface Standing {
  /** Groups of fields that they may read. */
  reads: readonly string[];
  /** Groups whose sections they may fill in at this moment. */
  writes: readonly string[];
  may: readonly ApplicationAct[];
}

/** Where an application stands in its programme's pages. */
export interface Frame {
  title: Words;
  /** The page that leads to all of it. */
  path: string;
}

/** How an applicant is made known to those who are asked for something. */
export interface Introduction {
  /** Such as “the Okafor family”. */
  applicant: string;
  /** What the programme is and why it asks, in plain sentences for an outsider. */
  about: readonly Text[];
  /** IANA name of the zone in which the programme keeps its days. */
  timeZone: string;
}

export type ApplicationChange =
  | { kind: 'section-saved'; section: string }
  | { kind: 'document-sent' | 'document-accepted' | 'document-returned'; document: string; documentId: string }
  | { kind: 'interview-recorded'; interviewId: string }
  | { kind: 'reference-given' | 'reference-refused' | 'reference-declined'; requestId: string }
  | {
      kind: 'signed' | 'signature-declined' | 'signature-lapsed';
      requestId: string;
      personId: string;
      statement: string;
    };

/** Somebody whose signature the programme expects. */
export interface ExpectedSigner {
  /** The programme's own id of the person. */
  id: string;
  name: string;
  email: string | null;
  /** Code of the definition's statements. */
  statement: string;
}

/** Somebody who may be present at an interview. */
export interface Attendee {
  /** The programme's own id of the person. */
  id: string;
  name: string;
}

/** What a referee says of themselves, for the programme's rules. */
export interface RefereeFacts {
  name: string;
  email: string;
  /** Code of the definition's relations. */
  relation: string;
  /** As answered to the definition's questions. */
  answers: Answers;
}

/** A rule's verdict on a referee; one that refuses makes the reference not count. */
export interface RefereeFinding {
  result: RuleResult;
  /** Who reads its sentence. The desk sees all. */
  toldTo: 'referee' | 'desk';
}

/** What a programme does for its applications. Each registers itself with `ApplicationProgrammes`. */
export interface ApplicationProgramme {
  /** Such as `host-families`. */
  readonly code: string;
  /** What is asked. Wanted for many applications in a row: not with a query for each. */
  definition(
    manager: EntityManager,
    application: ApplicationFacts,
  ): ApplicationDefinition | Promise<ApplicationDefinition>;
  /** The same for many applications in a fixed number of queries, by the application's id; for programmes that keep it in rows. */
  definitions?(
    manager: EntityManager,
    applications: readonly ApplicationFacts[],
  ): Promise<ReadonlyMap<string, ApplicationDefinition>>;
  /** The one place that says who may. Null: for this person the application does not exist. */
  standing(manager: EntityManager, actor: Actor, application: ApplicationFacts): Promise<Standing | null>;
  /** Where it stands for this reader: an applicant's page is another one than a desk's. */
  frame(manager: EntityManager, application: ApplicationFacts, actor: Actor): Promise<Frame>;
  /** For mails and pages of referees and signers. */
  introduction(manager: EntityManager, application: ApplicationFacts): Promise<Introduction>;
  /** The programme's rules on who may recommend; without it anybody may. */
  judgeReferee?(
    manager: EntityManager,
    application: ApplicationFacts,
    referee: RefereeFacts,
  ): Promise<readonly RefereeFinding[]>;
  /** Whose signatures are expected; for the page on which they are asked for. */
  signers?(manager: EntityManager, application: ApplicationFacts): Promise<readonly ExpectedSigner[]>;
  /** Why the actor may not hold an interview; nothing when they may. */
  mayInterview?(manager: EntityManager, actor: Actor, application: ApplicationFacts): Promise<readonly RuleResult[]>;
  /** People to be ticked when they were present. */
  attendees?(manager: EntityManager, application: ApplicationFacts): Promise<readonly Attendee[]>;
  /** What an event of the programme's own record is called in the timeline; without it none stands there. */
  eventText?(event: string): Text;
  /** The law that keeps the application although its applicant asks to be forgotten; null when none does. */
  heldBy?(manager: EntityManager, application: ApplicationFacts): Promise<string | null>;
  /** Told in the same transaction, after the fact. */
  changed?(unit: Unit, application: ApplicationFacts, change: ApplicationChange): Promise<void>;
}

/** An application as one actor may use it. */
export interface OpenApplication {
  application: ApplicationFacts;
  programme: ApplicationProgramme;
  definition: ApplicationDefinition;
  standing: Standing;
}
