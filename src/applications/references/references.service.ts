import { Injectable } from '@nestjs/common';
import { Not, type EntityManager } from 'typeorm';
import { Conflict, Lifecycles, refusals, type RuleResult, type Unit } from '../../platform/index.js';
import { readAnswers, typedOf } from '../answers/read-answers.js';
import type { Typed } from '../answers/read-field.js';
import { ApplicationDoor, mayDo } from '../application/application-door.js';
import type { OpenApplication } from '../application/application-programme.js';
import { ApplicationRequest, type RequestState } from '../requests/application-request.entity.js';
import { applicationRequestLifecycle } from '../requests/application-request.lifecycle.js';
import { Asking, type Asked } from '../requests/asking.js';
import { RequestDoor } from '../requests/request-door.js';
import { RequestMails } from '../requests/request-mails.js';
import { ApplicationReference } from './application-reference.entity.js';
import { planOf } from './reference-answers.js';

export interface NewReferee {
  applicationId: string;
  name: string;
  email: string;
  locale: string;
}

/** What a referee sends. */
export interface ReferenceSheet {
  relation: string;
  typed: Typed;
}

/** What came of it. `kept`: an answer had come before, and nothing was changed. */
export type ReferenceOutcome = { outcome: 'given' | 'kept' } | { outcome: 'refused'; told: readonly RuleResult[] };

/** Recommendations by people whom the applicant names. */
@Injectable()
export class ReferencesService {
  constructor(
    private readonly door: ApplicationDoor,
    private readonly asking: Asking,
    private readonly requests: RequestDoor,
    private readonly mails: RequestMails,
    private readonly lifecycles: Lifecycles,
  ) {}

  /**
   * Mails a link to a referee; one who declined or let the time pass is asked again.
   * @throws NotFound, Forbidden; Conflict when they are asked already, or as many as may be are
   */
  async ask(unit: Unit, { applicationId, ...referee }: NewReferee): Promise<Asked> {
    const open = await this.door.hold(unit, applicationId);
    mayDo(open, 'ask-references');
    const { most } = planOf(open);
    const live = await liveOf(unit, applicationId);
    const known = live.find(({ email }) => isSame(email, referee.email));
    if (known && !askable.has(known.state)) throw alreadyAsked(known);
    if (live.filter(({ state }) => state === 'asked' || state === 'given').length >= most)
      throw new Conflict([], { key: 'applications.refusal.enough_references', params: { most } });
    const request = { ...referee, ...askedOf(open) };
    return known
      ? this.asking.askAgain(unit, open, { ...request, id: known.id })
      : this.asking.ask(unit, open, request);
  }

  /** Sends the link to another address, where no mail arrived at the first. @throws NotFound, Forbidden, Conflict */
  async readdress(unit: Unit, { requestId, ...referee }: NewReferee & { requestId: string }): Promise<Asked> {
    const open = await this.allowed(unit, referee.applicationId);
    await this.asking.held(unit, open, { id: requestId, kind: 'reference' });
    const { applicationId, ...wishes } = referee;
    const live = await liveOf(unit, applicationId);
    const other = live.find(({ id, email }) => id !== requestId && isSame(email, referee.email));
    if (other) throw alreadyAsked(other);
    return this.asking.askAgain(unit, open, { ...wishes, ...askedOf(open), id: requestId });
  }

  /** @throws NotFound, Forbidden; Conflict when no answer is awaited or they were reminded today */
  async remind(unit: Unit, applicationId: string, requestId: string): Promise<void> {
    const open = await this.allowed(unit, applicationId);
    await this.asking.remind(unit, open, await this.asking.held(unit, open, { id: requestId, kind: 'reference' }));
  }

  /** @throws NotFound, Forbidden; Conflict when it was given, or a rule refused it */
  async cancel(unit: Unit, applicationId: string, requestId: string): Promise<void> {
    const open = await this.allowed(unit, applicationId);
    await this.asking.cancel(unit, await this.asking.held(unit, open, { id: requestId, kind: 'reference' }));
  }

  /** Keeps what a referee wrote, and whether the programme's rules let it count. The unit's actor holds the link. */
  async answer(unit: Unit, token: string, { relation, typed }: ReferenceSheet): Promise<ReferenceOutcome> {
    const { request, open } = await this.requests.hold(unit, 'reference', token);
    if (!awaited.has(request.state)) return { outcome: 'kept' };
    const { fields } = planOf(open).asked;
    const referee = { name: request.name, email: request.email, relation, answers: readAnswers(fields, typed).answers };
    const findings = (await open.programme.judgeReferee?.(unit.manager, open.application, referee)) ?? [];
    const against = refusals(findings.map(({ result }) => result));
    await this.settle(unit, request, against.length > 0 ? 'refuse' : 'give');
    await unit.manager.insert(ApplicationReference, {
      requestId: request.id,
      relation,
      typed: typedOf(fields, typed),
      findings: findings.map(({ result }) => result),
      locale: unit.actor.locale,
      givenAt: unit.now,
    });
    const kind = against.length > 0 ? 'reference-refused' : 'reference-given';
    await open.programme.changed?.(unit, open.application, { kind, requestId: request.id });
    if (against.length === 0) {
      await this.thank(unit, open, request);
      return { outcome: 'given' };
    }
    return {
      outcome: 'refused',
      told: against.filter((result) => findings.some((one) => one.result === result && one.toldTo === 'referee')),
    };
  }

  /** The referee would rather not. */
  async decline(unit: Unit, token: string): Promise<void> {
    const { request, open } = await this.requests.hold(unit, 'reference', token);
    if (request.state !== 'asked') return;
    await this.settle(unit, request, 'decline');
    await open.programme.changed?.(unit, open.application, { kind: 'reference-declined', requestId: request.id });
  }

  /** What those are to the applicant whose word counts: codes of the definition's relations, and nothing of what they wrote. */
  async relationsGiven(manager: EntityManager, applicationId: string): Promise<string[]> {
    const given = await manager
      .createQueryBuilder(ApplicationReference, 'f')
      .innerJoin(ApplicationRequest, 'r', 'r.id = f.requestId')
      .where(`r.applicationId = :applicationId AND r.state = 'given'`, { applicationId })
      .select('f.relation', 'relation')
      .getRawMany<{ relation: string }>();
    return given.map(({ relation }) => relation);
  }

  private async allowed(unit: Unit, applicationId: string): Promise<OpenApplication> {
    const open = await this.door.hold(unit, applicationId);
    mayDo(open, 'ask-references');
    return open;
  }

  private async settle(unit: Unit, { id }: ApplicationRequest, event: 'give' | 'refuse' | 'decline'): Promise<void> {
    const set = { answeredAt: unit.now };
    await this.lifecycles.apply(unit, applicationRequestLifecycle, { id, event, set });
    await unit.record(`applications.reference_${event}`, { type: 'application-request', id });
  }

  private async thank(unit: Unit, { programme, application }: OpenApplication, request: ApplicationRequest) {
    const introduction = await programme.introduction(unit.manager, application);
    await this.mails.send(unit, { occasion: 'thanks', request, introduction, token: null });
  }
}

const askable: ReadonlySet<RequestState> = new Set(['declined', 'expired']);
const awaited: ReadonlySet<RequestState> = new Set(['asked', 'declined']);

const liveOf = ({ manager }: Unit, applicationId: string): Promise<ApplicationRequest[]> =>
  manager.findBy(ApplicationRequest, { applicationId, kind: 'reference', state: Not('cancelled') });

const isSame = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

const alreadyAsked = ({ state }: ApplicationRequest) =>
  new Conflict([], { key: askable.has(state) ? 'applications.refusal.asked' : `applications.refusal.${state}` });

const askedOf = (open: OpenApplication) => {
  const { openDays, until, remindAfterDays, reminders } = planOf(open);
  const topic = { kind: 'reference', topic: '', personId: null } as const;
  const times = { openDays, until: until ? new Date(until) : undefined };
  return { ...topic, ...times, remindDays: remindAfterDays, remindTimes: reminders };
};
