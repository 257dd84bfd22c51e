import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import { AccountQueries, ageOn } from '../../auth/index.js';
import { ConsentQueries } from '../../consent/index.js';
import type { RuleResult } from '../../platform/index.js';
import { Participation } from '../../registry/index.js';
import { FileQueries } from '../../storage/index.js';
import { groupOf } from '../editions/age.js';
import { EditionsQueries, type EditionWithRules } from '../editions/editions.queries.js';
import { categoryOf, type QuotaRules, type RuleSet } from '../editions/rule-set.schema.js';
import { ageDay, consentUntil, dayIn, windowOf } from '../editions/window.js';
import { noParts } from '../works/work-parts.js';
import { WorkQueries } from '../works/work.queries.js';
import { Entrant } from './entrant.entity.js';
import type { EligibilityFacts, EntryFacts } from './entry-facts.js';
import type { Entry } from './entry.entity.js';
import { countedIn, standingsOf, type Counted } from './quota-places.js';
import { QuotaSlot } from './quota-slot.entity.js';

/** An entry in full view of its rules. */
export interface EntryInRules {
  entry: Entry;
  entrant: Entrant;
  edition: EditionWithRules;
  facts: EntryFacts;
}

/** Collects what the rules read. */
@Injectable()
export class EntryFactsQueries {
  constructor(
    private readonly editions: EditionsQueries,
    private readonly accounts: AccountQueries,
    private readonly consents: ConsentQueries,
    private readonly participation: Participation,
    private readonly files: FileQueries,
    private readonly works: WorkQueries,
  ) {}

  /** Everything about one entry at a moment. @throws NotFound */
  async of(manager: EntityManager, entry: Entry, now: Date): Promise<EntryInRules> {
    const edition = await this.editions.underVersion(entry.ruleSetVersionId, manager);
    const entrant = await manager.findOneByOrFail(Entrant, { id: entry.entrantId });
    const { rules } = edition;
    const facts: EntryFacts = {
      ...eligibilityFacts({ rules, now, birthDate: entrant.birthDate }),
      closesAt: later(entry.dueAt, windowOf(rules).closesAt),
      participation: await this.refusalOf(manager, entry, dayIn(now, rules.window.timeZone)),
      otherPiece: await hasOtherPiece(manager, rules, entry),
      ...workFacts(entry, rules),
      file: await this.fileState(manager, entry),
      parts: (await this.works.draftPartsOf(manager, [entry.id])).get(entry.id) ?? noParts(),
      ...(await this.personFacts(manager, { entry, entrant, rules, now })),
      placesLeft: await placesLeft(manager, rules, { entry, birthDate: entrant.birthDate }),
      consented: await this.isConsented(manager, entry.id),
      consentUntil: consentUntilOf(entry, rules),
    };
    return { entry, entrant, edition, facts };
  }

  private async refusalOf(manager: EntityManager, entry: Entry, on: string): Promise<RuleResult | null> {
    const { representedCommunityId: communityId, partnerCommunityId, sponsorMemberId } = entry;
    const named = partnerCommunityId ? { partnerCommunityId } : {};
    const answer = await this.participation.ask({ communityId, on, ...named }, manager);
    if (!answer.may) return answer.refusals[0]!;
    return answer.options.some(({ memberId }) => memberId === sponsorMemberId) ? null : sponsorGone;
  }

  private async fileState(manager: EntityManager, { fileId }: Entry): Promise<EntryFacts['file']> {
    if (!fileId) return 'none';
    const state = (await this.files.summary([fileId], manager)).get(fileId)?.state;
    return state === 'quarantine' ? 'arriving' : (state ?? 'none');
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

  private async isConsented(manager: EntityManager, entryId: string): Promise<boolean> {
    const answers = (await this.consents.effective(manager, 'yaas', [entryId])).get(entryId);
    return answers?.['enter'] === 'yes' && answers['judge'] === 'yes';
  }
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
  const { opensAt, closesAt, timeZone } = windowOf(rules);
  const known = { now, opensAt, closesAt, timeZone, birthDate, deadlineDay: ageDay(rules), ages: rules.ages };
  return { ...known, participation: null, otherPiece: false };
}

/** A piece that was returned after the deadline leaves the guardian as many days as the others had. */
export function consentUntilOf(entry: Pick<Entry, 'dueAt'>, rules: RuleSet): Date {
  const regular = consentUntil(rules);
  if (!entry.dueAt) return regular;
  return later(new Date(entry.dueAt.getTime() + rules.consents.graceDays * DAY_MS), regular);
}

const DAY_MS = 86_400_000;

const later = (one: Date | null, other: Date): Date => (one && one > other ? one : other);

/** Any other piece of the student that holds a place in the edition, as far as the rules count pieces. */
export async function hasOtherPiece(
  manager: EntityManager,
  rules: RuleSet,
  { id, editionId, entrantId }: { id?: string; editionId: string; entrantId: string },
): Promise<boolean> {
  const quota = rules.quotas.find(countsPieces);
  if (!quota) return false;
  const others = {
    editionId,
    quota: quota.code,
    key: entrantId,
    releasedAt: IsNull(),
    ...(id && { entryId: Not(id) }),
  };
  return (await manager.countBy(QuotaSlot, others)) >= quota.max;
}

/** The quota on the pieces of one student, rather than on the places of a city. */
const countsPieces = ({ per }: QuotaRules): boolean => per.length === 1 && per[0] === 'student';

/** The entry as quotas count it; its age group is frozen once it was submitted. */
export function countedOf(entry: Entry, rules: RuleSet, birthDate: string): Counted | null {
  const ageGroup = entry.ageGroup ?? groupOf(rules, { age: ageOn(birthDate, ageDay(rules)) })?.code;
  return ageGroup ? countedIn(ageGroup, entry) : null;
}

async function placesLeft(
  manager: EntityManager,
  rules: RuleSet,
  { entry, birthDate }: { entry: Entry; birthDate: string },
): Promise<number | null> {
  const counted = countedOf(entry, rules, birthDate);
  if (!counted) return null;
  const cities = { ...rules, quotas: rules.quotas.filter((quota) => !countsPieces(quota)) };
  const standings = await standingsOf(manager, cities, counted);
  return standings.length > 0 ? Math.min(...standings.map(({ max, taken }) => max - taken)) : null;
}

function workFacts(entry: Entry, rules: RuleSet) {
  const { title, statement, alternativeText, body, language, ownWork, aiUse, aiStatement } = entry;
  const category = categoryOf(rules, entry.category);
  return { category, title, statement, alternativeText, body, language, ownWork, aiUse, aiStatement };
}

const sponsorGone: RuleResult = {
  id: 'sponsor_takes_part',
  cites: 'YAAS 2026, eligibility: through a dues-paying member',
  severity: 'block',
  ok: false,
  because: { key: 'yaas.rule.sponsor.because' },
  remedy: { key: 'yaas.rule.sponsor.remedy' },
};
