import type { EntityManager } from 'typeorm';
import type { Actor, Unit, Words } from '../../platform/index.js';
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

export type ApplicationChange = { kind: 'section-saved'; section: string };

/** What a programme does for its applications. Each registers itself with `ApplicationProgrammes`. */
export interface ApplicationProgramme {
  /** Such as `host-families`. */
  readonly code: string;
  /** What is asked. Wanted for many applications in a row: not with a query for each. */
  definition(
    manager: EntityManager,
    application: ApplicationFacts,
  ): ApplicationDefinition | Promise<ApplicationDefinition>;
  /** The one place that says who may. Null: for this person the application does not exist. */
  standing(manager: EntityManager, actor: Actor, application: ApplicationFacts): Promise<Standing | null>;
  frame(manager: EntityManager, application: ApplicationFacts): Promise<Frame>;
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
