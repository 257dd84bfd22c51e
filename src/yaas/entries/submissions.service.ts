import { Injectable } from '@nestjs/common';
import type { FindOptionsWhere } from 'typeorm';
import { ConsentService, type ConsentAnswers } from '../../consent/index.js';
import { RoundWorksService } from '../../judging/index.js';
import { Conflict, countText, judge, newId, NotFound, refusals, type Unit } from '../../platform/index.js';
import { PROGRAMME } from '../editions/editions.service.js';
import { categoryOf } from '../editions/rule-set.schema.js';
import { ExhibitHanging } from '../exhibit/exhibit-hanging.js';
import { guardianIsAnother, guardianNamed } from './consent.rules.js';
import { Entrant } from './entrant.entity.js';
import { EntryEvents } from './entry-events.js';
import { consentUntilOf, EntryFactsQueries, type EntryInRules } from './entry-facts.service.js';
import { EntryMails } from './entry-mails.js';
import { EntryRevision } from './entry-revision.entity.js';
import { Entry } from './entry.entity.js';
import { keepAnswers } from './answers.service.js';
import { changeSince, type Change } from './change-since.js';
import { consentRules } from './entry.rules.js';
import { quotasDue, takePlaces } from './quota-places.js';
import { keepParts } from '../works/keep-parts.js';
import { WorkQueries } from '../works/work.queries.js';

export interface Submission {
  entry: Entry;
  /** The guardian's link, for the demo and tests; null when the student is of age or consent is there already. */
  consentLinkPath: string | null;
}

/** Where the guardian is reached. */
interface AskedAgain {
  guardianName: string;
  guardianEmail: string;
  /** Of somebody else who may ask: the entries of the desk. */
  scope?: FindOptionsWhere<Entry>;
}

/** The student's side of an entry's life: submitting, consenting when of age, withdrawing. */
@Injectable()
export class SubmissionsService {
  constructor(
    private readonly events: EntryEvents,
    private readonly facts: EntryFactsQueries,
    private readonly mails: EntryMails,
    private readonly consents: ConsentService,
    private readonly exhibit: ExhibitHanging,
    private readonly rounds: RoundWorksService,
    private readonly works: WorkQueries,
  ) {}

  /** Checks all rules in this transaction, takes the places, keeps what was read, and asks the guardian. @throws NotFound, Conflict */
  async submit(unit: Unit, id: string): Promise<Submission> {
    const entry = await this.ownEntry(unit, id);
    const before = await this.facts.underLock(unit, entry, 'submission');
    const { counted } = before;
    const change = await changeSince(unit.manager, this.works, entry);
    const revisionId = newId();
    const asked = change === 'work' ? { consentedAt: null } : {};
    const kept = { revisionId, ageGroup: counted?.ageGroup ?? null, submittedAt: unit.now, ...asked };
    await this.keepRevision(unit, before, revisionId);
    const submitted = await this.events.apply(unit, { id, event: 'submit', facts: () => before.facts, set: kept });
    if (counted) await takePlaces(unit, quotasDue(before.edition.rules, 'submission'), counted);
    await this.mails.send(unit, 'received', { entry: submitted });
    return this.askForConsent(unit, submitted, await this.afterChange(unit, before, change));
  }

  /** Consent covers the work that was shown: another one is asked for anew, and of new words beside it the guardian is told. */
  private async afterChange(unit: Unit, inRules: EntryInRules, change: Change): Promise<EntryInRules> {
    if (!inRules.facts.consented || change === 'nothing') return inRules;
    if (change === 'words') {
      if (!inRules.facts.ofAge) await this.mails.tellGuardian(unit, inRules.entrant, inRules.entry);
      return inRules;
    }
    await this.consents.cancel(unit, inRules.entry.id);
    await unit.record('yaas.entry.consent_renewed', { type: 'entry', id: inRules.entry.id });
    return { ...inRules, facts: { ...inRules.facts, consented: false } };
  }

  /**
   * Sends the link again, to another address where the first was wrong; the link before ends. By the holder, or within another scope.
   * @throws NotFound; Conflict when no guardian is awaited, or the address is the student's own
   */
  async askAgain(unit: Unit, id: string, { scope, ...guardian }: AskedAgain): Promise<void> {
    const entry = scope ? await this.entryIn(unit, { ...scope, id }) : await this.ownEntry(unit, id);
    if (entry.state !== 'awaiting_guardian') throw new Conflict([], { key: 'yaas.refusal.nobody_awaited' });
    await unit.manager.update(Entrant, entry.entrantId, guardian);
    const inRules = await this.facts.of(unit.manager, entry, unit.now);
    const against = refusals(judge([guardianNamed, guardianIsAnother, ...consentRules], inRules.facts));
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
    await this.askForConsent(unit, entry, inRules);
    await unit.record('yaas.entry.asked_again', { type: 'entry', id });
  }

  /** A student of age answers for themselves. @throws NotFound, Conflict, Unprocessable */
  async consentAlone(
    unit: Unit,
    id: string,
    own: { answers: ConsentAnswers; signature: string },
  ): Promise<'given' | 'declined'> {
    const entry = await this.ownEntry(unit, id);
    const { facts } = await this.facts.of(unit.manager, entry, unit.now);
    if (!facts.ofAge || entry.heldAs !== 'entrant') throw new NotFound();
    const said = await this.consents.selfConsent(unit, {
      programme: PROGRAMME,
      subjectId: id,
      ...own,
      locale: unit.actor.locale,
    });
    if (said === 'given') await this.consented(unit, id);
    else await this.consentDeclined(unit, id);
    return said;
  }

  /** All that is needed was consented to: the sponsor is next. */
  async consented(unit: Unit, id: string): Promise<Entry> {
    const facts = async (entry: Entry) => (await this.facts.of(unit.manager, entry, unit.now)).facts;
    const entry = await this.events.apply(unit, { id, event: 'consent', facts, set: { consentedAt: unit.now } });
    await this.mails.send(unit, 'consented', { entry });
    return entry;
  }

  /** Back to a draft that nobody else sees; its places are free. */
  async consentDeclined(unit: Unit, id: string): Promise<void> {
    const entry = await this.events.apply(unit, { id, event: 'decline_consent' });
    await this.mails.send(unit, 'consent_declined', { entry });
  }

  /** Nobody answered in time: the same, and the student is told so. */
  async consentLapsed(unit: Unit, id: string): Promise<void> {
    const entry = await this.events.apply(unit, { id, event: 'lapse' });
    await this.mails.send(unit, 'consent_lapsed', { entry });
  }

  /** By the entrant or staff. Places are free and nobody sees the work from now on. @throws NotFound, Conflict */
  async withdraw(unit: Unit, id: string, reason?: string): Promise<void> {
    await this.takeBack(unit, id, reason);
    await this.consents.cancel(unit, id);
  }

  /** The same, where the guardian withdrew the consent itself. */
  async takeBack(unit: Unit, id: string, reason?: string): Promise<void> {
    await this.rounds.lockRounds(unit, id);
    const entry = await this.events.apply(unit, { id, event: 'withdraw', ...(reason && { reason }) });
    await this.exhibit.takeDown(unit, id);
    await this.rounds.withdraw(unit, id);
    await this.mails.send(unit, 'withdrawn', { entry });
  }

  private async ownEntry(unit: Unit, id: string): Promise<Entry> {
    const scope = unit.actor.kind === 'system' ? { id } : { id, holderAccountId: unit.actor.accountId ?? '' };
    if (unit.actor.kind !== 'system' && !unit.actor.accountId) throw new NotFound();
    return this.entryIn(unit, scope);
  }

  private async entryIn(unit: Unit, where: FindOptionsWhere<Entry>): Promise<Entry> {
    const entry = await unit.manager.findOne(Entry, { where, lock: { mode: 'pessimistic_write' } });
    if (!entry) throw new NotFound();
    return entry;
  }

  private async keepRevision(unit: Unit, { entry, edition }: EntryInRules, id: string): Promise<void> {
    const { category, title, statement, alternativeText, body, language, fileId, sources, aiUse, aiStatement } = entry;
    const { setVertically } = entry;
    const { work } = categoryOf(edition.rules, category) ?? {};
    const counted = work?.kind === 'text' ? countText(body, work.limit.mode, language) : null;
    const number = (await unit.manager.countBy(EntryRevision, { entryId: entry.id })) + 1;
    const read = { category, title, statement, alternativeText, body, language, fileId, sources, aiUse, aiStatement };
    const under = { ruleSetVersionId: edition.rulesId, createdAt: unit.now };
    await unit.manager.insert(EntryRevision, {
      id,
      entryId: entry.id,
      number,
      ...read,
      setVertically,
      counted,
      ...under,
    });
    await keepParts(unit.manager, entry.id, id);
    await keepAnswers(unit.manager, entry.id, id);
  }

  private async askForConsent(
    unit: Unit,
    entry: Entry,
    { entrant, edition, facts }: EntryInRules,
  ): Promise<Submission> {
    if (facts.consented) return { entry: await this.consented(unit, entry.id), consentLinkPath: null };
    if (facts.ofAge) return { entry, consentLinkPath: null };
    const { linkPath } = await this.consents.ask(unit, {
      programme: PROGRAMME,
      subjectId: entry.id,
      giver: { name: entrant.guardianName, email: entrant.guardianEmail },
      locale: unit.actor.locale,
      expiresAt: consentUntilOf(entry, edition.rules),
    });
    return { entry, consentLinkPath: linkPath };
  }
}
