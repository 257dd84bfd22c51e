import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { OfficeCalendar } from '../../duties/index.js';
import { LawBooks } from '../../law/index.js';
import {
  Catalogue,
  Conflict,
  Forbidden,
  judge,
  newId,
  NotFound,
  refusals,
  Work,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { dayIn } from '../file/host-days.js';
import type { HostFile } from '../file/host-file.entity.js';
import { decides } from '../file/host-file.policy.js';
import { HouseholdMember } from '../household/household-member.entity.js';
import { peopleOf } from '../household/people-of-household.js';
import type { PersonAtHome } from '../household/people-at-home.js';
import { toldBeforeDecline } from '../law/check.rules.js';
import { fileOfDesk } from '../screening/file-of-desk.js';
import { AdverseLetter } from './adverse-letter.entity.js';
import { adversePdf } from './adverse-pdf.js';
import { wordsOfLetter } from './adverse-words.js';
import { Authorisations } from './authorisations.queries.js';
import { peopleWithFindings } from './found.js';

export interface Warning {
  memberId: string;
  /** Who made the report, and its address and telephone. */
  vendor: string;
  vendorContact: string;
}

type NewLetter = Pick<AdverseLetter, 'memberId' | 'kind' | 'vendor' | 'vendorContact' | 'answerBy'>;

/** Letters to people whose check found something: before a decline, with days to answer, and with it. */
@Injectable()
export class AdverseLetters {
  constructor(
    private readonly work: Work,
    private readonly books: LawBooks,
    private readonly calendar: OfficeCalendar,
    private readonly catalogue: Catalogue,
    private readonly accounts: AccountQueries,
    private readonly authorisations: Authorisations,
  ) {}

  /** The first letter; pressed twice it goes once. @throws NotFound, Forbidden; Conflict when no check of the person found anything */
  warn(actor: Actor, fileId: string, { memberId, vendor, vendorContact }: Warning): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const file = await fileOfDesk(unit, fileId);
      if (!decides(actor, file)) throw new Forbidden();
      const people = (await peopleOf(unit.manager, [file.householdId])).get(file.householdId) ?? [];
      const person = people.find(({ id }) => id === memberId);
      if (!person) throw new NotFound();
      if (peopleWithFindings([person]).length === 0)
        throw new Conflict([], { key: 'host-families.refusal.nothing-found', params: { name: person.name } });
      if (await unit.manager.existsBy(AdverseLetter, { fileId, memberId })) return;
      const law = await this.books.inForce(dayIn(unit.now, 'UTC'), unit.manager);
      const { within } = law.valuesOf<'within'>(toldBeforeDecline.id, toldBeforeDecline.parameters);
      const ends = await this.calendar.businessDayAfter(unit.now, within, unit.manager);
      const answerBy = dayIn(ends, this.calendar.zone);
      await this.send(unit, file, { memberId, kind: 'pre_adverse', vendor, vendorContact, answerBy });
    });
  }

  /** What the person said of it. @returns false for a day that is yet to come. @throws NotFound */
  answered(
    actor: Actor,
    { fileId, letterId }: { fileId: string; letterId: string },
    { answer, answeredOn }: Pick<AdverseLetter, 'answer'> & { answeredOn: string },
  ): Promise<boolean> {
    return this.work.run(actor, async (unit) => {
      await fileOfDesk(unit, fileId);
      const letter = await unit.manager.findOneBy(AdverseLetter, { id: letterId, fileId, kind: 'pre_adverse' });
      if (!letter) throw new NotFound();
      if (letter.answeredOn) return true;
      const today = dayIn(unit.now, this.calendar.zone);
      if (answeredOn > today || answeredOn < dayIn(letter.sentAt, this.calendar.zone)) return false;
      await unit.manager.update(AdverseLetter, letterId, { answer, answeredOn });
      await unit.record('adverse-letter.answered', { type: 'host-file', id: fileId }, { letterId });
      return true;
    });
  }

  /** The letter as it went; that somebody read it is on record. @throws NotFound outside the desk */
  read(actor: Actor, fileId: string, letterId: string): Promise<Buffer> {
    return this.work.run(actor, async (unit) => {
      await fileOfDesk(unit, fileId);
      const select = { id: true, pdf: true } as const;
      const letter = await unit.manager.findOne(AdverseLetter, { where: { id: letterId, fileId }, select });
      if (!letter) throw new NotFound();
      await unit.record('adverse-letter.read', { type: 'host-file', id: fileId }, { letterId });
      return letter.pdf;
    });
  }

  /** Before a decline in which a check plays a part. @throws Conflict before the letters and their days */
  async mustBeAnnounced(unit: Unit, { id: fileId }: HostFile, people: readonly PersonAtHome[]): Promise<void> {
    const sent = await unit.manager.findBy(AdverseLetter, { fileId, kind: 'pre_adverse' });
    const letters = people.map(({ id, name }) => ({
      name,
      answerBy: sent.find(({ memberId }) => memberId === id)?.answerBy ?? null,
    }));
    const day = dayIn(unit.now, this.calendar.zone);
    const law = await this.books.inForce(dayIn(unit.now, 'UTC'), unit.manager);
    const against = refusals(judge([toldBeforeDecline], { day, letters, law }));
    if (against.length > 0) throw new Conflict(against, against[0]!.because);
  }

  /** With the decline: to each of them, from whom the report came and what rights that gives. */
  async decline(unit: Unit, file: HostFile, people: readonly PersonAtHome[]): Promise<void> {
    const first = await unit.manager.findBy(AdverseLetter, { fileId: file.id, kind: 'pre_adverse' });
    for (const { id: memberId } of people) {
      const { vendor, vendorContact } = first.find((letter) => letter.memberId === memberId)!;
      await this.send(unit, file, { memberId, kind: 'adverse', vendor, vendorContact, answerBy: null });
    }
  }

  private async send(unit: Unit, file: HostFile, letter: NewLetter): Promise<void> {
    const to = await this.addressOf(unit, file, letter.memberId);
    const { subject, paragraphs } = wordsOfLetter({ ...letter, ...to });
    const said = ({ key, params }: typeof subject) => this.catalogue.text(to.locale, key, params);
    const paper = { heading: said(subject), paragraphs: paragraphs.map(said), language: to.locale, madeAt: unit.now };
    const { email, locale } = to;
    const id = newId();
    await unit.manager.insert(AdverseLetter, {
      ...letter,
      id,
      fileId: file.id,
      email,
      locale,
      pdf: await adversePdf(paper),
      sentAt: unit.now,
      sentBy: unit.actor.accountId!,
    });
    await unit.mail({ to: email, locale, subject, paragraphs, about: { type: 'adverse-letter', id } });
    await unit.record('adverse-letter.sent', { type: 'host-file', id: file.id }, { letterId: id, kind: letter.kind });
  }

  /** Where they gave leave for the check, and in the language in which they read it; the family's own address without one. */
  private async addressOf({ manager }: Unit, { id, ownerAccountId }: HostFile, memberId: string) {
    const { name, email } = await manager.findOneByOrFail(HouseholdMember, { id: memberId });
    const asked = (await this.authorisations.of(manager, id)).get(memberId);
    if (asked) return { name, email: asked.email, locale: asked.locale };
    const owner = await this.accounts.byId(ownerAccountId, manager);
    return { name, email: email ?? owner!.email, locale: owner!.locale };
  }
}
