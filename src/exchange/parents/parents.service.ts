import { Injectable } from '@nestjs/common';
import { RequestQueries, SignaturesService, ApplicationQueries } from '../../applications/index.js';
import { AccountQueries } from '../../auth/index.js';
import { Conflict, newId, NotFound, system, Work, type Actor, type Unit } from '../../platform/index.js';
import { OVER, WITH_STUDENT } from '../application/application-state.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { isOfSendingDesk, isStudentOf } from '../application/exchange-application.policy.js';
import { EXCHANGE } from '../student/questions/asked.js';
import { ExchangeStudent } from '../student/exchange-student.entity.js';
import { ExchangeParent } from './exchange-parent.entity.js';
import type { NamedParent } from './parent.schema.js';
import { ParentLinks } from './parent-links.js';
import { ParentMails, type ParentOccasion } from './parent-mails.js';

/** `taken`: the address is the student's own, or another parent's: who reads the mail of two could sign for both. */
export type Named = 'named' | 'taken';

const MOST = 4;
const DAY = 86_400_000;

/** Natural parents: named by the student, written to, corrected and taken off. */
@Injectable()
export class ParentsService {
  constructor(
    private readonly work: Work,
    private readonly accounts: AccountQueries,
    private readonly applications: ApplicationQueries,
    private readonly requests: RequestQueries,
    private readonly signatures: SignaturesService,
    private readonly links: ParentLinks,
    private readonly mails: ParentMails,
  ) {}

  /** They are told at once, so that a wrong address is found early. @throws NotFound, Conflict */
  name(actor: Actor, applicationId: string, told: NamedParent): Promise<Named> {
    return this.work.run(actor, async (unit) => {
      await writable(unit, applicationId);
      const others = await unit.manager.findBy(ExchangeParent, { applicationId });
      if (others.length >= MOST) throw new Conflict([], { key: 'exchange.refusal.parents-enough' });
      if (await this.isTaken(unit, told.email, others)) return 'taken';
      const id = newId();
      await unit.manager.insert(ExchangeParent, { ...told, id, applicationId, addedAt: unit.now });
      await unit.record('exchange.parent_named', { type: 'exchange-parent', id }, { applicationId });
      await this.write(unit, id, 'named');
      return 'named';
    });
  }

  /** Another address ends the links to the first one. @throws NotFound, Conflict */
  correct(actor: Actor, applicationId: string, { id, ...told }: NamedParent & { id: string }): Promise<Named> {
    return this.work.run(actor, async (unit) => {
      await writable(unit, applicationId);
      const parent = await own(unit, applicationId, id);
      const others = await unit.manager.findBy(ExchangeParent, { applicationId });
      const isTaken = await this.isTaken(
        unit,
        told.email,
        others.filter((other) => other.id !== id),
      );
      if (isTaken) return 'taken';
      await unit.manager.update(ExchangeParent, id, told);
      await unit.record('exchange.parent_corrected', { type: 'exchange-parent', id }, { applicationId });
      if (parent.email.toLowerCase() === told.email.toLowerCase()) return 'named';
      await this.links.endAll(unit, id);
      await this.write(unit, id, 'named');
      return 'named';
    });
  }

  /** Who has not signed anything need not be a parent any more. @throws NotFound, Conflict */
  takeOff(actor: Actor, applicationId: string, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      await writable(unit, applicationId);
      await own(unit, applicationId, id);
      const formId = await this.applications.idOf(unit.manager, EXCHANGE, applicationId);
      const asked = formId ? await this.requests.of(unit.manager, [formId]) : [];
      const theirs = asked.filter(({ personId }) => personId === id);
      if (theirs.some(({ state }) => state === 'given'))
        throw new Conflict([], { key: 'exchange.refusal.parent-signed' });
      for (const request of theirs)
        await this.signatures.cancel({ ...unit, actor: system }, request.applicationId, request.id);
      await unit.manager.delete(ExchangeParent, { id });
      await unit.record('exchange.parent_taken_off', { type: 'exchange-parent', id }, { applicationId });
    });
  }

  /** Once more, at most once a day. @throws NotFound, Conflict */
  remind(actor: Actor, applicationId: string, id: string): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const application = await unit.manager.findOneBy(ExchangeApplication, { id: applicationId });
      const may = application && (isStudentOf(actor, application) || isOfSendingDesk(actor, application));
      if (!may) throw new NotFound();
      if (OVER.has(application.state)) throw new Conflict([], { key: 'exchange.refusal.over' });
      const { writtenAt } = await own(unit, applicationId, id);
      if (writtenAt && unit.now.getTime() - writtenAt.getTime() < DAY)
        throw new Conflict([], { key: 'exchange.refusal.reminded' });
      await this.write(unit, id, 'sign');
    });
  }

  /** Mails a further link to the parent's page. */
  async write(unit: Unit, id: string, occasion: ParentOccasion): Promise<void> {
    const parent = await unit.manager.findOneByOrFail(ExchangeParent, { id });
    const { name, called } = await unit.manager.findOneByOrFail(ExchangeStudent, {
      applicationId: parent.applicationId,
    });
    const token = await this.links.issue(unit, id);
    await unit.manager.update(ExchangeParent, id, { writtenAt: unit.now });
    await this.mails.send(unit, {
      parent,
      news: `exchange.parent-mail.${occasion}`,
      token,
      student: called || name,
      isFirst: true,
    });
  }

  private async isTaken({ manager, actor }: Unit, email: string, others: readonly ExchangeParent[]): Promise<boolean> {
    const account = actor.accountId ? await this.accounts.byId(actor.accountId, manager) : null;
    return [account?.email, ...others.map((other) => other.email)].some(
      (one) => one?.toLowerCase() === email.toLowerCase(),
    );
  }
}

/** The student's own, while it is with the student. @throws NotFound, Conflict */
async function writable({ manager, actor }: Unit, id: string): Promise<void> {
  const application = await manager.findOneBy(ExchangeApplication, { id });
  if (!application || !isStudentOf(actor, application)) throw new NotFound();
  if (!WITH_STUDENT.has(application.state)) throw new Conflict([], { key: 'exchange.refusal.handed-in' });
}

async function own({ manager }: Unit, applicationId: string, id: string): Promise<ExchangeParent> {
  const parent = await manager.findOneBy(ExchangeParent, { id, applicationId });
  if (!parent) throw new NotFound();
  return parent;
}
