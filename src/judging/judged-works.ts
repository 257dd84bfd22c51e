import type { EntityManager } from 'typeorm';
import type { Unit } from '../platform/index.js';
import type { TieSource } from './conflicts/conflict-source.js';
import type { Disqualifying } from './disqualifying.js';
import type { Advancement } from './round/advancement.js';
import type { Localized } from './round/localized.js';
import type { RoundMode } from './round/mode.js';
import type { TieLadder } from './round/tie-ladder.js';

/** A work as assignment sees it: where it comes from and what kind it is, never who made it. */
export interface JudgedWork {
  workId: string;
  /** Code of the category in the edition's rule set. */
  category: string;
  /** Code of the age group in the edition's rule set. */
  ageGroup: string;
  /** Within it works are ranked: the age group, or what the edition's rules judge apart. */
  pool: string;
  /** BCP 47 codes of the languages in which its text can be read, translations included; empty when there is nothing to read. */
  languages: readonly string[];
  /** Opaque codes of what may send only so many works on; null where nothing of the kind is known. No judge sees them. */
  country: string | null;
  sponsor: string | null;
  /** Communities whose people may not judge it: the entrant's own and the represented ones. */
  communityIds: readonly string[];
}

/** A work as a judge sees it. No field says who made it, where they live or what a file was called. */
export interface JudgingCopy {
  workId: string;
  title: string;
  /** The artist's statement; shown when the round says so. */
  statement: string | null;
  /** A written work, as it is to be set. */
  text: { body: string; locale: string; form: 'poem' | 'prose'; vertical?: boolean } | null;
  /** Files to look at or listen to, by id; only their re-encoded sizes are ever served to a judge. */
  fileIds: readonly string[];
  alternativeText: string | null;
  /** Words for each file, by its id; the work's own where one has none. */
  alternativeTexts?: Readonly<Record<string, string>>;
  /** Words that go with the work. */
  beside?: readonly WordsBeside[];
  /** Pictures of how it came about. */
  processFileIds?: readonly string[];
  /** What was asked and answered, where a work is an application. */
  answers?: readonly AnsweredSheet[];
}

/** Questions with their answers under one heading; nothing among them says who answered. */
export interface AnsweredSheet {
  heading: Localized;
  /** An answer is as it was written, or a choice in all its languages. */
  lines: readonly { question: Localized; answer: string | Localized }[];
}

/** Lyrics, what is said in a film, or a translation. */
export interface WordsBeside {
  kind: 'lyrics' | 'transcript' | 'translation';
  locale: string;
  title: string;
  statement: string;
  body: string;
}

/** Whence a round has its works. */
export interface CameFrom {
  /** The round that it follows; null, as without it: the works were ready for their first. */
  follows: string | null;
}

export interface RoundOutcome {
  workId: string;
  /** An advanced work goes on to a round that follows; its family hears at the end. */
  outcome: 'placed' | 'not_placed' | 'advanced';
  /** 1 is the first place; null when not placed. */
  place: number | null;
  /** Mean of complete cards in 0..1 as a decimal string, and how many cards; for the programme's staff. */
  score: string | null;
  cards: number;
  /** The range, in 0..1, that holds what a whole jury would give with nine chances in ten; null where nothing is known of its error. */
  low?: string | null;
  high?: string | null;
}

/** A competition whose works are judged: a level of an edition. Judging knows both by their ids alone. */
export interface Competition {
  editionId: string;
  levelId: string;
  /** Scope of the coordinators who may run its rounds beside the programme's staff; null is staff alone. */
  conductedBy: string | null;
}

/** A competition as a form offers it. */
export interface OfferedCompetition extends Competition {
  name: string;
  /** `names`: the label in all its languages, where the programme has them. */
  categories: { code: string; label: string; names?: Localized }[];
}

/** How an edition's rules call what is judged in it, in all their languages. */
export interface CompetitionWords {
  /** By id of the level. */
  competitions: ReadonlyMap<string, Localized>;
  /** By code. */
  categories: ReadonlyMap<string, Localized>;
  pools: ReadonlyMap<string, Localized>;
}

/** A round as an edition's rules prescribe it, first to last. */
export interface PrescribedRound {
  label: Localized;
  mode: RoundMode;
  judgesPerEntry: number;
  /** Null in the last one. */
  advancement: Advancement | null;
}

/** How an edition's rules want a category to be judged. */
export interface JudgingPlan {
  rounds: readonly PrescribedRound[];
  tieLadder: TieLadder;
  /** Places to award in each pool; three when not said. */
  places?: number;
}

/** What worries a judge about a work, in the words of programmes. */
export interface Concern {
  reason: 'safety' | 'personal_data' | 'originality' | 'other';
  /** In the judge's words. */
  note: string;
}

/** What is known of a person who judges, or who runs a round; the programme compares it with what it knows of entrants. */
export interface JudgeFacts {
  /** Null before they have an account: somebody whom staff think of inviting. */
  accountId: string | null;
  name: string;
  email: string;
  /** Domain of the institution that gives them their address, if one does. */
  institutions: readonly string[];
  /** Schools that they named. */
  schools: readonly string[];
  /** People close to them, by name. */
  relations: readonly string[];
}

export interface Tie {
  workId: string;
  source: TieSource;
}

/** Everything that judges tell one entrant in a round, as staff let it through; nothing says who they are. */
export interface EntrantFeedback {
  workId: string;
  /** In an order that tells nothing. Either text may be empty, not both; no comments: nothing is told any more. */
  comments: { worksWell: string; tryNext: string }[];
}

export type WordsFor = 'entrants' | 'staff';

/** What a programme does for judging. Judging knows no programme: each registers itself with `JudgedProgrammes`. */
export interface JudgedWorks {
  /** Such as `yaas`. */
  readonly programme: string;
  /** Whom judges' words about a work are for. `staff`: those who decide read them as they are, and nobody tells entrants. Entrants when not said. */
  readonly wordsFor?: WordsFor;
  /** Its juries report to nobody outside: a round has its signed record, and no public page. */
  readonly isConfidential?: true;
  /** Competitions whose works can be judged, newest edition first, with their categories. */
  competitions(manager: EntityManager): Promise<OfferedCompetition[]>;
  /** One of them; the edition's last level when none is named. @throws NotFound */
  competition(manager: EntityManager, editionId: string, levelId?: string): Promise<Competition>;
  /** Rubric that the edition's rule set prescribes, in all its languages; weights sum to 1. */
  rubric(
    manager: EntityManager,
    editionId: string,
  ): Promise<{ code: string; label: Localized; weight: number; scale: number; anchors: Localized[] }[]>;
  /** The edition's rule set as it was in force at that moment: its number, and the SHA-256 of its canonical JSON. */
  ruleSetAt(manager: EntityManager, editionId: string, at: Date): Promise<{ number: number; hash: string }>;
  /** What people call an edition's competitions and what they judge; for a round's public report. */
  wordsOf(manager: EntityManager, editionId: string): Promise<CompetitionWords>;
  /** The page that tells of a certificate with that code, as somebody typed it; null where there is none. */
  certificatePath?(manager: EntityManager, code: string): Promise<string | null>;
  /** The rounds that the edition's rule set prescribes, and what breaks ties. */
  plan(manager: EntityManager, editionId: string): Promise<JudgingPlan>;
  /** Works of a category that are ready to be judged at that level. */
  ready(manager: EntityManager, at: { levelId: string; category: string }): Promise<JudgedWork[]>;
  /**
   * What ties the person to these works, by the programme's own tables; a work may have several ties. The person never judges them, and decides
   * nothing about them. Judging learns the kind of the tie, and no name. As many queries for one work as for many.
   */
  tiesTo(manager: EntityManager, person: JudgeFacts, workIds: readonly string[]): Promise<Tie[]>;
  /** Blind copies of these works. */
  copies(manager: EntityManager, workIds: readonly string[]): Promise<JudgingCopy[]>;
  /**
   * The round begins: its works are frozen; those of a later round come from the one it follows.
   * @throws Conflict when one of them is ready no longer, or is not in the followed round.
   */
  opened(unit: Unit, roundId: string, workIds: readonly string[], from?: CameFrom): Promise<void>;
  /** The round ends without a result: its works are as they were before it opened, or back in the round it follows. */
  cancelled(unit: Unit, roundId: string, from?: CameFrom): Promise<void>;
  /** A decision that was not released is taken back: the works are in the round as before. */
  undecided(unit: Unit, roundId: string): Promise<void>;
  /** The round is decided: outcomes are known to staff, not to families. */
  decided(unit: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void>;
  /** How the programme rules works out; none where it knows no way. */
  readonly disqualifying?: Disqualifying;
  /** A judge's worry about a work of theirs, for the programme's staff. @returns whether the programme takes it; what it does not stays with those who run the round */
  concern?(unit: Unit, workId: string, concern: Concern): Promise<boolean>;
  /** The result is released: public states flip and mails are queued. */
  released(unit: Unit, roundId: string, outcomes: readonly RoundOutcome[]): Promise<void>;
  /** After the release, and again when staff let more through: each item takes the place of what was told of the work before. */
  feedback?(unit: Unit, roundId: string, items: readonly EntrantFeedback[]): Promise<void>;
}
