import { Injectable } from '@nestjs/common';
import { Conflict, Lifecycles, newId, NotFound, type Unit } from '../../platform/index.js';
import type { OpenApplication } from '../application/application-programme.js';
import { ApplicationRequest, type RequestKind } from './application-request.entity.js';
import { applicationRequestLifecycle } from './application-request.lifecycle.js';
import { RequestLinks } from './request-links.js';
import { RequestMails } from './request-mails.js';

/** Whom to ask for what. */
export interface NewRequest {
  kind: RequestKind;
  topic: string;
  personId: string | null;
  name: string;
  email: string;
  /** The language of the mails; the page opens in it. */
  locale: string;
  openDays: number;
  /** The link ends by then, if that is sooner; who is asked after it has the usual days. */
  until?: Date;
  remindDays: number;
  remindTimes: number;
  /** They stand at the programme's own door already: no mail. */
  isQuiet?: boolean;
}

export interface Asked {
  requestId: string;
  /** The secret of the mailed link; for the demo and for tests, never for a page of somebody else. */
  token: string;
}

interface Sending {
  request: ApplicationRequest;
  occasion: 'ask' | 'remind';
  isQuiet: boolean;
}

const DAY = 86_400_000;

/** Asks people by links of their own, reminds them, and stops asking. The caller has held the application and asked its programme. */
@Injectable()
export class Asking {
  constructor(
    private readonly links: RequestLinks,
    private readonly mails: RequestMails,
    private readonly lifecycles: Lifecycles,
  ) {}

  /** Mails a link to somebody who was not asked before. */
  async ask(unit: Unit, open: OpenApplication, asking: NewRequest): Promise<Asked> {
    const { openDays, until, isQuiet = false, ...wishes } = asking;
    const request = unit.manager.create(ApplicationRequest, {
      ...wishes,
      ...times(unit, openDays, until),
      id: newId(),
      applicationId: open.application.id,
      state: 'asked',
    });
    await unit.manager.insert(ApplicationRequest, request);
    return this.send(unit, open, { request, occasion: 'ask', isQuiet });
  }

  /** Asks the same person again, under another address if need be; earlier links end. @throws Conflict when they answered */
  async askAgain(unit: Unit, open: OpenApplication, { id, ...asking }: NewRequest & { id: string }): Promise<Asked> {
    await this.links.voidAll(unit, id);
    const { name, email, locale, openDays, until, isQuiet = false } = asking;
    const set = { name, email, locale, ...times(unit, openDays, until) };
    const request = await this.lifecycles.apply(unit, applicationRequestLifecycle, { id, event: 'ask', set });
    return this.send(unit, open, { request, occasion: 'ask', isQuiet });
  }

  /** Mails a further link; earlier ones work on. @throws Conflict when no answer is awaited, or when they were reminded within a day */
  async remind(unit: Unit, open: OpenApplication, request: ApplicationRequest): Promise<void> {
    if (request.state !== 'asked' || request.expiresAt <= unit.now)
      throw new Conflict([], { key: 'applications.refusal.not_awaited' });
    if (unit.now.getTime() - (request.remindedAt?.getTime() ?? 0) < DAY)
      throw new Conflict([], { key: 'applications.refusal.reminded' });
    await unit.manager.update(ApplicationRequest, request.id, {
      remindedAt: unit.now,
      reminders: request.reminders + 1,
    });
    await this.send(unit, open, { request, occasion: 'remind', isQuiet: false });
  }

  /** The answer is not wanted any more: the links end. @throws Conflict when it was given */
  async cancel(unit: Unit, { id }: ApplicationRequest): Promise<void> {
    await this.lifecycles.apply(unit, applicationRequestLifecycle, { id, event: 'cancel' });
    await unit.record('applications.request_cancelled', { type: 'application-request', id });
  }

  /** @throws NotFound when the application has no such request, or it was cancelled */
  async held(unit: Unit, { application }: OpenApplication, wanted: { id: string; kind: RequestKind }) {
    const request = await unit.manager.findOne(ApplicationRequest, {
      where: { ...wanted, applicationId: application.id },
      lock: { mode: 'pessimistic_write' },
    });
    if (!request || request.state === 'cancelled') throw new NotFound();
    return request;
  }

  private async send(unit: Unit, { programme, application }: OpenApplication, sending: Sending): Promise<Asked> {
    const { request, occasion, isQuiet } = sending;
    const token = await this.links.issue(unit, request.id);
    if (!isQuiet) {
      const introduction = await programme.introduction(unit.manager, application);
      await this.mails.send(unit, { occasion, request, introduction, token });
    }
    const action = occasion === 'ask' ? 'applications.asked' : 'applications.reminded';
    await unit.record(action, { type: 'application-request', id: request.id }, { kind: request.kind });
    return { requestId: request.id, token };
  }
}

const times = (unit: Unit, openDays: number, until?: Date) => ({
  askedAt: unit.now,
  askedBy: unit.actor.accountId,
  expiresAt: endOf(unit.now, openDays, until),
  answeredAt: null,
  remindedAt: null,
  reminders: 0,
});

function endOf(now: Date, openDays: number, until?: Date): Date {
  const usual = new Date(now.getTime() + openDays * DAY);
  return until && until > now && until < usual ? until : usual;
}
