import { Injectable } from '@nestjs/common';
import { ConsentQueries, type ConsentStatus } from '../../consent/index.js';
import { Clock, NotFound, Work, type Actor, type RuleResult } from '../../platform/index.js';
import { RegistryQueries, type CommunityLabel } from '../../registry/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { PROGRAMME } from '../editions/editions.service.js';
import type { Localized } from '../editions/localized.js';
import { categoryOf, type CategoryRules } from '../editions/rule-set.schema.js';
import { FeedbackToEntrants, type JudgesWords } from '../feedback/feedback-to-entrants.js';
import { ShownFiles, type ShownFile } from '../works/shown-files.js';
import { fileIdsOf, type WorkParts } from '../works/work-parts.js';
import { judgeConcerning } from './edition-rule.js';
import type { EntryAnswers } from './entry-answers.js';
import type { EntryFacts } from './entry-facts.js';
import { EntryFactsQueries } from './entry-facts.service.js';
import type { EntryState } from './entry-state.js';
import { storyOf, type EntryStory } from './entry-story.js';
import { Entrant } from './entrant.entity.js';
import { Entry, type HeldAs } from './entry.entity.js';
import { submissionRules } from './entry.rules.js';

/** An entry as the student's own pages show it: nothing that families do not see yet. */
export interface StudentEntry {
  id: string;
  version: number;
  state: EntryState;
  edition: EditionWithRules;
  category: CategoryRules;
  community: CommunityLabel;
  partner: CommunityLabel | null;
  title: string;
  statement: string;
  alternativeText: string;
  body: string;
  language: string;
  sources: string;
  aiUse: string | null;
  aiStatement: string;
  ownWork: boolean;
  guardianName: string;
  guardianEmail: string;
  school: string;
  ofAge: boolean;
  heldAs: HeldAs;
  wasSubmitted: boolean;
  submittedAt: Date | null;
  consentedAt: Date | null;
  confirmedAt: Date | null;
  releasedAt: Date | null;
  returnReason: string | null;
  dueAt: Date | null;
  consentUntil: Date;
  place: number | null;
  setVertically: boolean;
  /** To the questions that only this rule book asks. */
  answers: EntryAnswers;
  /** Views, companions and texts as they are now. */
  parts: WorkParts;
  /** All files of the parts, by id. */
  files: ReadonlyMap<string, ShownFile>;
  /** Each rule with its verdict, in the order of the steps. */
  verdicts: RuleResult[];
  consent: ConsentStatus | null;
  /** The first instant at which it is too late to send it in. */
  closesAt: Date;
  story: EntryStory;
  /** What judges told of it; nothing before the result is out. */
  judgesWords: JudgesWords[];
}

export interface OwnEntry {
  id: string;
  title: string;
  /** In all languages the rule set has. */
  category: Localized;
  year: number;
  state: EntryState;
  updatedAt: Date;
}

/** Read models of a student's own entries. */
@Injectable()
export class EntriesQueries {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly facts: EntryFactsQueries,
    private readonly registry: RegistryQueries,
    private readonly consents: ConsentQueries,
    private readonly shown: ShownFiles,
    private readonly feedback: FeedbackToEntrants,
  ) {}

  /** @throws NotFound for somebody else's */
  async own(actor: Actor, id: string): Promise<StudentEntry> {
    const manager = this.work.read();
    const entry = actor.accountId ? await manager.findOneBy(Entry, { id, holderAccountId: actor.accountId }) : null;
    if (!entry) throw new NotFound();
    const { entrant, edition, facts } = await this.facts.of(manager, entry, this.clock.now());
    const { parts } = facts;
    const { representedCommunityId, partnerCommunityId } = entry;
    const labels = await this.registry.communityLabels(
      [representedCommunityId, partnerCommunityId].filter((one) => one !== null),
    );
    const consents = await this.consents.status(manager, PROGRAMME, [id]);
    const { state: _, publicState, place, ...told } = entry;
    return {
      ...told,
      ...this.personOf(entrant, facts),
      state: publicState,
      place: entry.releasedAt ? place : null,
      edition,
      category: categoryOf(edition.rules, entry.category)!,
      community: labels.get(representedCommunityId)!,
      partner: partnerCommunityId ? (labels.get(partnerCommunityId) ?? null) : null,
      wasSubmitted: entry.revisionId !== null,
      consentUntil: facts.consentUntil,
      parts,
      answers: facts.answers,
      files: await this.shown.of(fileIdsOf(parts)),
      verdicts: judgeConcerning(submissionRules, facts, facts.category),
      consent: consents.get(id) ?? null,
      closesAt: facts.closesAt,
      story: await storyOf(manager, id),
      judgesWords: await this.feedback.of(manager, id),
    };
  }

  /** All of the actor's, newest first. */
  async list(actor: Actor): Promise<OwnEntry[]> {
    return this.work.read().query<OwnEntry[]>(
      `SELECT e.id, e.title, e.public_state AS state, e.updated_at AS "updatedAt", d.year,
              jsonb_path_query_first(v.rules, '$.categories[*] ? (@.code == $code).label', jsonb_build_object('code', e.category)) AS category
         FROM entry e JOIN edition d ON d.id = e.edition_id JOIN rule_set_version v ON v.id = e.rule_set_version_id
        WHERE e.holder_account_id = $1 ORDER BY e.id DESC LIMIT 50`,
      [actor.accountId],
    );
  }

  private personOf({ guardianName, guardianEmail, school }: Entrant, { ofAge }: EntryFacts) {
    return { guardianName, guardianEmail, school, ofAge };
  }
}
