import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AccountQueries, ageOn } from '../../auth/index.js';
import { ConsentService, type ConsentMatter, type ConsentSubjects } from '../../consent/index.js';
import { Lifecycles, type Unit } from '../../platform/index.js';
import { EditionsQueries } from '../editions/editions.queries.js';
import { dayIn } from '../editions/window.js';
import { Entrant } from '../entries/entrant.entity.js';
import { Entry } from '../entries/entry.entity.js';
import { AwardGrant } from './award-grant.entity.js';
import { AwardsQueries } from './awards.queries.js';
import { Prize } from './prize.entity.js';
import { prizeLifecycle, type PrizeEvent } from './prize.lifecycle.js';

/** Days within which a family may claim a prize. */
const DAYS_TO_CLAIM = 60;
const DAY = 86_400_000;
const TEXT_VERSION = '1';

/** Whether a family accepts a prize: asked of the guardian of a winner by the same kind of link, and only of winners. */
@Injectable()
export class PrizeConsent implements ConsentSubjects {
  readonly programme = 'yaas_prize';

  constructor(
    private readonly accounts: AccountQueries,
    private readonly editions: EditionsQueries,
    private readonly awards: AwardsQueries,
    private readonly consents: ConsentService,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** Asks the guardian of a winner who is not of age; staff write to others themselves. */
  async ask(unit: Unit, grantId: string): Promise<void> {
    const { entrant, entry } = await this.winnerOf(unit.manager, grantId);
    const { rules, timeZone } = await this.editions.underVersion(entry.ruleSetVersionId, unit.manager);
    const isOfAge = ageOn(entrant.birthDate, dayIn(unit.now, timeZone)) >= rules.consents.aloneFrom;
    if (isOfAge || !entrant.guardianEmail) return;
    // In the family's language, not in that of the staff who give the award.
    const account = await this.accounts.byId(entry.holderAccountId, unit.manager);
    await this.consents.ask(unit, {
      programme: this.programme,
      subjectId: grantId,
      giver: { name: entrant.guardianName, email: entrant.guardianEmail },
      locale: account?.locale ?? unit.actor.locale,
      expiresAt: new Date(unit.now.getTime() + DAYS_TO_CLAIM * DAY),
    });
  }

  async hold(unit: Unit, subjectId: string): Promise<void> {
    await unit.manager.findOne(Prize, { where: { id: subjectId }, lock: { mode: 'pessimistic_write' } });
  }

  async matter(manager: EntityManager, subjectId: string): Promise<ConsentMatter | null> {
    const prize = await manager.findOneBy(Prize, { id: subjectId });
    if (prize?.state !== 'due' && prize?.state !== 'accepted') return null;
    const { entrant, entry } = await this.winnerOf(manager, subjectId);
    const { timeZone } = await this.editions.underVersion(entry.ruleSetVersionId, manager);
    const award = (await this.awards.ofEntries([entry.id], manager)).get(entry.id)?.find(({ id }) => id === subjectId);
    if (!award) return null;
    const sum = sumOf(award.amount, award.currency);
    const params = { title: entry.title, award: award.label, sum, days: DAYS_TO_CLAIM };
    return {
      title: entry.title,
      entrantName: entrant.name,
      about: [{ key: 'yaas.prize_consent.about.what', params }, { key: 'yaas.prize_consent.about.next' }],
      textBase: 'yaas.prize_consent',
      textVersion: TEXT_VERSION,
      textParams: params,
      scopes: [{ code: 'prize_terms', needed: true }],
      fileIds: [],
      text: null,
      timeZone,
    };
  }

  async given(unit: Unit, subjectId: string): Promise<void> {
    const { entrant } = await this.winnerOf(unit.manager, subjectId);
    await this.move(unit, subjectId, 'accept', { payeeName: entrant.guardianName });
  }

  declined(unit: Unit, subjectId: string): Promise<void> {
    return this.move(unit, subjectId, 'decline');
  }

  /** Withdrawn after it was accepted. */
  changed(unit: Unit, subjectId: string): Promise<void> {
    return this.move(unit, subjectId, 'decline');
  }

  expired(unit: Unit, subjectId: string): Promise<void> {
    return this.move(unit, subjectId, 'lapse');
  }

  private async winnerOf(manager: EntityManager, grantId: string) {
    const grant = await manager.findOneByOrFail(AwardGrant, { id: grantId });
    const entry = await manager.findOneByOrFail(Entry, { id: grant.entryId! });
    return { entry, entrant: await manager.findOneByOrFail(Entrant, { id: entry.entrantId }) };
  }

  /** Staff may have noted the same already, or the prize may be on its way: then the answer changes nothing. */
  private async move(unit: Unit, id: string, event: PrizeEvent, set: Partial<Prize> = {}): Promise<void> {
    const prize = await unit.manager.findOneBy(Prize, { id });
    const may = prizeLifecycle.transitions.some(({ on, from }) => on === event && prize && from.includes(prize.state));
    if (may) await this.lifecycles.apply(unit, prizeLifecycle, { id, event, set: { ...set, updatedAt: unit.now } });
  }
}

const sumOf = (amount: number | null, currency: string | null): string =>
  amount === null || currency === null
    ? ''
    : new Intl.NumberFormat('en', { style: 'currency', currency, minimumFractionDigits: 0 }).format(amount / 100);
