import type { EntityManager } from 'typeorm';
import type { Text, TextParams, Unit } from '../platform/index.js';

/** One thing that is consented to or not; each is asked by itself and none is ticked beforehand. */
export interface ConsentScope {
  /** Such as `enter`, `judge`, `exhibit_web`, `name_form`. */
  code: string;
  /** Without it the programme cannot go on. */
  needed: boolean;
  /** Answers when it is a choice, such as the name forms; a yes or no otherwise. */
  choices?: readonly { code: string; label: Text }[];
}

/** What the person who consents is told about the matter. */
export interface ConsentMatter {
  /** Such as the entry's title; shown as it is. */
  title: string;
  entrantName: string;
  /** What it is about and for whom, in plain sentences. */
  about: readonly Text[];
  /**
   * The text version in force: its sentences are the catalogue's `<textBase>.intro` and `<textBase>.scope.<code>`, each with a
   * `<textBase>.scope.<code>.hint` where more needs to be said.
   */
  textBase: string;
  textVersion: string;
  scopes: readonly ConsentScope[];
  /** Files that the person may look at before deciding, by id. */
  fileIds: readonly string[];
  /** A written work to be read before deciding. */
  text: string | null;
  /** The language of the title and the text, where it is known. */
  lang?: string;
  /** IANA name of the zone in which the programme keeps its days. */
  timeZone: string;
  /** Fills the places in the sentences of `textBase`. */
  textParams?: TextParams;
}

/** The effective answers: scope code to `yes`, `no` or a choice's code. */
export type ConsentAnswers = Readonly<Record<string, string>>;

/** What a programme does for consent. Each registers itself with `ConsentProgrammes`. */
export interface ConsentSubjects {
  /** Such as `yaas`. */
  readonly programme: string;
  /**
   * Locks the programme's own row. Called before consent locks its request, so that a family that withdraws and a guardian who answers
   * at the same moment wait for each other instead of standing in each other's way.
   */
  hold?(unit: Unit, subjectId: string): Promise<void>;
  /**
   * What is asked. Still told after consent was given, as long as the person may change an optional answer.
   * @returns null when the matter is gone or has moved on so that consent is no longer asked.
   */
  matter(manager: EntityManager, subjectId: string): Promise<ConsentMatter | null>;
  /** All needed scopes were given. */
  given(unit: Unit, subjectId: string, answers: ConsentAnswers): Promise<void>;
  /** A needed scope was declined. */
  declined(unit: Unit, subjectId: string): Promise<void>;
  /** Consent was withdrawn or an optional scope changed later; takes effect at once. */
  changed(unit: Unit, subjectId: string, answers: ConsentAnswers): Promise<void>;
  /** Nobody answered in time. */
  expired?(unit: Unit, subjectId: string): Promise<void>;
}
