import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries, ageOn } from '../../auth/index.js';
import { ConsentQueries } from '../../consent/index.js';
import type { RuleResult, Unit } from '../../platform/index.js';
import { Participation, RegistryQueries } from '../../registry/index.js';
import { FileQueries, type FileSummary } from '../../storage/index.js';
import type { EditionWithRules } from '../editions/editions.queries.js';
import { categoryOf, type RuleSet } from '../editions/rule-set.schema.js';
import { ageDay, consentUntil, dayIn, deadlineDay, windowOf } from '../editions/window.js';
import { LevelsQueries } from '../levels/levels.queries.js';
import { closesAfterUpload } from '../works/upload-grace.js';
import { noParts } from '../works/work-parts.js';
import { Holds } from '../moderation/holds.js';
import { WaiversQueries } from '../moderation/overrides/waivers.queries.js';
import { WorkQueries } from '../works/work.queries.js';
import { Entrant } from './entrant.entity.js';
import { AnswersService } from './answers.service.js';
import { countedOf, hasOtherPiece, placesLeft } from './entry-counting.js';
import { EntryFee } from './entry-fee.entity.js';
import { feeOf } from './fee.rules.js';
import type { EligibilityFacts, EntryFacts, FileFacts } from './entry-facts.js';
import { citation } from './edition-rule.js';
import type { Entry } from './entry.entity.js';
import { lockPlaces, quotasDue, type Counted, type TakenAt } from './quota-places.js';

/** An entry in full view of its rules. */
export interface EntryInRules {
  entry: Entry;
  entrant: Entrant;
  edition: EditionWithRules;
  facts: EntryFacts;
  /** As quotas count it; null outside of all groups. */
  counted: Counted | null;
}

/** Collects what the rules read. */
@Injectable()
export class EntryFactsQueries {
  constructor(
    private readonly levels: LevelsQueries,
    private readonly accounts: AccountQueries,
    private readonly consents: ConsentQueries,
    private readonly participation: Participation,
    private readonly files: FileQueries,
    private readonly works: WorkQueries,
    private readonly registry: RegistryQueries,
    private readonly answers: AnswersService,
    private readonly holds: Holds,
    private readonly waivers: WaiversQueries,
  ) {}

  /** Everything about one entry at a moment. @throws NotFound */
  async of(manager: EntityManager, entry: Entry, now: Date): Promise<EntryInRules> {
    const edition = await this.levels.editionOf(manager, entry);
    const entrant = await manager.findOneByOrFail(Entrant, { id: entry.entrantId });
    const { rules } = edition;
    const subject = { entry, entrant, rules, now };
    const answers = await this.answers.of(manager, entry.id);
    const region = await this.registry.regionOf(entry.representedCommunityId, manager);
    const counted = countedOf(entry, { rules, entrant, answers, region });
    const { summaries, ...partFacts } = await this.partFacts(manager, entry);
    const closesAt = later(entry.dueAt, windowOf(rules).takesUntil);
    const facts: EntryFacts = {
      ...eligibilityFacts({ rules, now, birthDate: entrant.birthDate }),
      closesAt: closesAfterUpload(closesAt, summaries, rules.window.uploadGraceMinutes),
      region,
      answers,
      ...(await this.sponsorFacts(manager, subject)),
      otherPiece: await hasOtherPiece(manager, rules, entry),
      ...workFacts(entry, rules),
      ...partFacts,
      ...(await this.personFacts(manager, subject)),
      fee: (await manager.findOneBy(EntryFee, { entryId: entry.id }))?.state ?? (feeOf(rules, region) ? 'due' : 'none'),
      placesLeft: counted && (await placesLeft(manager, rules, { ...counted, state: entry.state })),
      consented: await this.isConsented(manager, entry.id, rules),
      consentUntil: consentUntilOf(entry, rules),
      held: (await this.holds.openFor(manager, [entry.id])).has(entry.id),
      waivers: await this.waivers.of(manager, entry.id),
    };
    return { entry, entrant, edition, facts, counted };
  }

  /** The same, and nobody else takes a place under the same keys from here on: what the rules count is what will be taken. */
  async underLock(unit: Unit, entry: Entry, at: TakenAt): Promise<EntryInRules> {
    const first = await this.of(unit.manager, entry, unit.now);
    const due = quotasDue(first.edition.rules, at);
    if (!first.counted || due.quotas.length === 0) return first;
    await lockPlaces(unit.manager, due, first.counted);
    return this.of(unit.manager, entry, unit.now);
  }

  private async sponsorFacts(manager: EntityManager, { entry, rules, now }: PersonInRules) {
    const today = dayIn(now, rules.window.timeZone);
    const { sponsorMemberId, partnerCommunityId, levelKind } = entry;
    return {
      participation: await this.refusalOf(manager, { entry, rules }, standingDay(rules, today)),
      hasPartner: partnerCommunityId !== null,
      hasPointOfContact:
        rules.affiliation.pointOfContact && (await this.registry.hasContact(sponsorMemberId, today, manager)),
      levelKind,
    };
  }

  private async refusalOf(
    manager: EntityManager,
    { entry, rules }: Pick<PersonInRules, 'entry' | 'rules'>,
    on: string,
  ): Promise<RuleResult | null> {
    const { representedCommunityId: communityId, partnerCommunityId, sponsorMemberId } = entry;
    const named = partnerCommunityId ? { partnerCommunityId } : {};
    const answer = await this.participation.ask({ communityId, on, ...named }, manager);
    if (!answer.may) return answer.refusals[0]!;
    return answer.options.some(({ memberId }) => memberId === sponsorMemberId) ? null : sponsorGone(rules);
  }

  private async partFacts(manager: EntityManager, entry: Entry) {
    const parts = (await this.works.draftPartsOf(manager, [entry.id])).get(entry.id) ?? noParts();
    const ids = [entry.fileId, ...parts.views.map(({ fileId }) => fileId)].filter((id) => id !== null);
    const files = await this.files.summary([...new Set(ids)], manager);
    const main = entry.fileId ? files.get(entry.fileId) : undefined;
    const file: EntryFacts['file'] = main ? factsOf(main).state : 'none';
    const summaries = [...files.values()];
    return { parts, file, files: summaries.map(factsOf), summaries };
  }

  private async personFacts(manager: EntityManager, { entry, entrant, rules, now }: PersonInRules) {
    const account = await this.accounts.byId(entry.holderAccountId, manager);
    const { name, calledName, school, birthDate, guardianName, guardianEmail } = entrant;
    // A guardian who holds the entry answers in their own mailbox; a teacher who does, never for the family.
    const ownEmail = entry.heldAs === 'guardian' ? '' : (account?.email ?? '');
    const email = entry.heldAs === 'entrant' ? ownEmail : entrant.email;
    const identity = { name, calledName: calledName ?? '', email, school };
    const ofAge = ageOn(birthDate, dayIn(now, rules.window.timeZone)) >= rules.consents.aloneFrom;
    return { ownEmail, guardianName, guardianEmail, ofAge, identity: rules.judging.unsigned ? identity : null };
  }

  /** A yes to each question without which nobody takes part. */
  private async isConsented(manager: EntityManager, entryId: string, rules: RuleSet): Promise<boolean> {
    const answers = (await this.consents.effective(manager, 'yaas', [entryId])).get(entryId);
    return rules.consents.required.every((scope) => answers?.[scope] === 'yes');
  }
}

/** The day on which the sponsoring member is in good standing. */
function standingDay(rules: RuleSet, today: string): string {
  const { standingAsOf, standingDay: fixed } = rules.affiliation;
  if (standingAsOf === 'day' && fixed) return fixed;
  return standingAsOf === 'deadline' ? deadlineDay(rules) : today;
}

function factsOf({ state, type, bytes, width, height, durationMs }: FileSummary): FileFacts {
  const seconds = durationMs === null ? null : durationMs / 1000;
  return { state: state === 'quarantine' ? 'arriving' : state, type, bytes, width, height, seconds };
}

interface PersonInRules {
  entry: Entry;
  entrant: Entrant;
  rules: RuleSet;
  now: Date;
}

/** What the rules read before there is an entry; the community and another piece are asked for elsewhere. */
export function eligibilityFacts({
  rules,
  now,
  birthDate,
}: Pick<PersonInRules, 'rules' | 'now'> & { birthDate: string }): EligibilityFacts {
  const { opensAt, takesUntil, timeZone } = windowOf(rules);
  const known = { rules, now, opensAt, closesAt: takesUntil, timeZone, birthDate, deadlineDay: ageDay(rules) };
  return { ...known, participation: null, region: null, otherPiece: false, category: undefined };
}

/** A piece that was returned after the deadline leaves the guardian as many days as the others had. */
export function consentUntilOf(entry: Pick<Entry, 'dueAt'>, rules: RuleSet): Date {
  const regular = consentUntil(rules);
  if (!entry.dueAt) return regular;
  return later(new Date(entry.dueAt.getTime() + rules.consents.graceDays * DAY_MS), regular);
}

const DAY_MS = 86_400_000;

const later = (one: Date | null, other: Date): Date => (one && one > other ? one : other);

function workFacts(entry: Entry, rules: RuleSet) {
  const { title, statement, alternativeText, body, language, ownWork, aiUse, aiStatement, sources } = entry;
  const category = categoryOf(rules, entry.category);
  return { category, title, statement, alternativeText, body, language, ownWork, aiUse, aiStatement, sources };
}

const sponsorGone = (rules: RuleSet): RuleResult => ({
  id: 'sponsor_takes_part',
  cites: citation(rules, 'affiliation'),
  severity: 'block',
  ok: false,
  because: { key: 'yaas.rule.sponsor.because' },
  remedy: { key: 'yaas.rule.sponsor.remedy' },
});
