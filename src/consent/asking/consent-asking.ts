import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { Conflict, Lifecycles, newId, NotFound, type Unit } from '../../platform/index.js';
import { ConsentProgrammes } from '../consent-programmes.js';
import type { ConsentMatter } from '../consent-subjects.js';
import { ConsentWordings } from '../wording/consent-wordings.js';
import { ConsentLinks, linkPath } from './consent-links.js';
import { ConsentMails } from './consent-mails.js';
import { consentRequestLifecycle } from './consent-request.lifecycle.js';
import { ConsentRequest, type RequestState } from './consent-request.entity.js';

/** A guardian's consent that a programme asks for. */
export interface Asking {
  programme: string;
  subjectId: string;
  giver: { name: string; email: string };
  /** The language of the mails; the page opens in it. */
  locale: string;
  /** After it nobody can answer any more; what was given stays open to be changed or withdrawn. */
  expiresAt: Date;
}

export interface Asked {
  requestId: string;
  /** The secret of the mailed link; for the demo and for tests, never for a page of somebody else. */
  token: string;
  /** Where the link leads, such as `/consent/<token>?lang=es`. */
  linkPath: string;
}

/** `answers`: what the guardian gave; `question`: one that the guardian had not answered. */
export type HandedOver = 'answers' | 'question';

/** Asks people for consent, reminds them, and stops asking. */
@Injectable()
export class ConsentAsking {
  constructor(
    private readonly programmes: ConsentProgrammes,
    private readonly wordings: ConsentWordings,
    private readonly links: ConsentLinks,
    private readonly mails: ConsentMails,
    private readonly lifecycles: Lifecycles,
  ) {}

  /**
   * Mails a link. The same person asked again gets a new link and the old ones end; another address takes the place of the first.
   * @throws Conflict when the programme has nothing to ask for.
   */
  async ask(unit: Unit, asking: Asking): Promise<Asked> {
    const matter = await this.matterOf(unit, asking.programme, asking.subjectId);
    const before = await this.liveRequest(unit, asking.programme, asking.subjectId);
    const same = before?.giverEmail?.toLowerCase() === asking.giver.email.toLowerCase();
    if (before && !same) await this.end(unit, before);
    const request = before && same ? await this.askAgain(unit, before, asking) : await this.askFirst(unit, asking);
    await this.wordings.show(unit.manager, matter, request.locale);
    const token = await this.links.issue(unit, request.id);
    await this.mails.send(unit, { occasion: 'ask', token, request, matter });
    await unit.record('consent.asked', { type: 'consent-request', id: request.id }, { subjectId: request.subjectId });
    return { requestId: request.id, token, linkPath: linkPath(token, request.locale) };
  }

  /**
   * Mails a further link to somebody who has not answered; earlier ones work on.
   * @throws NotFound; Conflict when no answer is awaited, or when they were reminded within a day.
   */
  async remind(unit: Unit, requestId: string): Promise<void> {
    const request = await unit.manager.findOne(ConsentRequest, {
      where: { id: requestId },
      lock: { mode: 'pessimistic_write' },
    });
    if (!request) throw new NotFound();
    if (request.state !== 'asked' || isOver(request, unit.now))
      throw new Conflict([], { key: 'consent.refusal.not_awaited' });
    if (remindedToday(request, unit.now)) throw new Conflict([], { key: 'consent.refusal.reminded' });
    const matter = await this.matterOf(unit, request.programme, request.subjectId);
    await unit.manager.update(ConsentRequest, requestId, { remindedAt: unit.now, reminders: request.reminders + 1 });
    const token = await this.links.issue(unit, requestId);
    await this.mails.send(unit, { occasion: 'remind', token, request, matter });
    await unit.record('consent.reminded', { type: 'consent-request', id: requestId });
  }

  /** @see ConsentService.linkForPaper */
  async linkForPaper(unit: Unit, requestId: string): Promise<string> {
    const request = await unit.manager.findOne(ConsentRequest, {
      where: { id: requestId },
      lock: { mode: 'pessimistic_write' },
    });
    if (request?.state !== 'asked' || isOver(request, unit.now))
      throw new Conflict([], { key: 'consent.refusal.not_awaited' });
    const token = await this.links.issue(unit, requestId);
    await unit.record('consent.link_printed', { type: 'consent-request', id: requestId });
    return linkPath(token, request.locale);
  }

  /**
   * The programme needs no answer any more: the links end. What was answered stays as evidence, and permits nothing.
   * What a guardian has withdrawn stays so: their link goes on telling them.
   */
  async cancel(unit: Unit, subjectId: string): Promise<void> {
    const state = Not(In<RequestState>(['cancelled', 'withdrawn']));
    const live = await unit.manager.findBy(ConsentRequest, { subjectId, state });
    for (const request of live) await this.end(unit, request);
  }

  /** Makes room for somebody else's consent to the same subject. */
  async replace(unit: Unit, programme: string, subjectId: string): Promise<void> {
    const before = await this.liveRequest(unit, programme, subjectId);
    if (before) await this.end(unit, before);
  }

  /** @see ConsentService.handOver */
  async handOver(unit: Unit, programme: string, subjectId: string): Promise<HandedOver | null> {
    const before = await this.liveRequest(unit, programme, subjectId);
    if (before?.method !== 'link') return null;
    if (before.state === 'asked') {
      await this.end(unit, before);
      return 'question';
    }
    if (before.state !== 'given') return null;
    const matter = await this.programmes.named(programme).matter(unit.manager, subjectId);
    const request = await this.lifecycles.apply(unit, consentRequestLifecycle, { id: before.id, event: 'hand_over' });
    await this.mails.send(unit, { occasion: 'of_age', token: null, request, matter });
    await unit.record('consent.handed_over', { type: 'consent-request', id: request.id }, { subjectId });
    return 'answers';
  }

  private async matterOf(unit: Unit, programme: string, subjectId: string): Promise<ConsentMatter> {
    const matter = await this.programmes.named(programme).matter(unit.manager, subjectId);
    if (!matter) throw new Conflict([], { key: 'consent.refusal.nothing_to_ask' });
    return matter;
  }

  private liveRequest(unit: Unit, programme: string, subjectId: string): Promise<ConsentRequest | null> {
    return unit.manager.findOneBy(ConsentRequest, { programme, subjectId, state: Not('cancelled') });
  }

  private async askFirst(
    unit: Unit,
    { programme, subjectId, giver, locale, expiresAt }: Asking,
  ): Promise<ConsentRequest> {
    const request = unit.manager.create(ConsentRequest, {
      id: newId(),
      programme,
      subjectId,
      method: 'link',
      giverName: giver.name,
      giverEmail: giver.email,
      locale,
      state: 'asked',
      askedAt: unit.now,
      expiresAt,
      revision: 0,
      reminders: 0,
    });
    await unit.manager.insert(ConsentRequest, request);
    return request;
  }

  private async askAgain(unit: Unit, { id }: ConsentRequest, asking: Asking): Promise<ConsentRequest> {
    await this.links.voidAll(unit, id);
    const { giver, locale, expiresAt } = asking;
    const set = { giverName: giver.name, locale, expiresAt, askedAt: unit.now, answeredAt: null };
    return this.lifecycles.apply(unit, consentRequestLifecycle, {
      id,
      event: 'ask',
      set: { ...set, remindedAt: null, reminders: 0 },
    });
  }

  private async end(unit: Unit, { id }: ConsentRequest): Promise<void> {
    await this.lifecycles.apply(unit, consentRequestLifecycle, { id, event: 'cancel' });
  }
}

/** Whether the time to answer has passed, whatever the clock's job has got to. */
export const isOver = ({ expiresAt }: ConsentRequest, now: Date): boolean => expiresAt !== null && expiresAt <= now;

const DAY = 24 * 60 * 60 * 1000;

const remindedToday = ({ remindedAt }: ConsentRequest, now: Date): boolean =>
  remindedAt !== null && now.getTime() - remindedAt.getTime() < DAY;
