import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AccountQueries } from '../../auth/index.js';
import { LawBooks } from '../../law/index.js';
import {
  Conflict,
  judge,
  Lifecycles,
  newId,
  NotFound,
  refusals,
  Unprocessable,
  Work,
  type Actor,
  type Unit,
} from '../../platform/index.js';
import { IncidentSubjects } from '../incident-subjects.js';
import { IncidentClocks } from '../notices/clocks.service.js';
import { IncidentNotice } from '../notices/incident-notice.entity.js';
import { SupportStep } from '../plan/support-step.entity.js';
import { IncidentBars } from './incident-bars.service.js';
import type { IncidentKind, IncidentOutcome } from './incident-kind.js';
import { IncidentNote } from './incident-note.entity.js';
import { IncidentReaders } from './incident-readers.service.js';
import { Incident } from './incident.entity.js';
import { incidentLifecycle } from './incident.lifecycle.js';
import { READABLE, reachOf } from './incident.reach.js';
import { allegationIsNeverSoftened, type ClosingFacts } from './incident.rules.js';
import { IncidentSubject } from './incident-subject.entity.js';

export interface Assessment {
  kind: IncidentKind;
  officerId: string;
}

/** What the desk does with a case. Each verb finds the case through the actor's reach: for who may not read it there is none. */
@Injectable()
export class CasesService {
  constructor(
    private readonly work: Work,
    private readonly lifecycles: Lifecycles,
    private readonly books: LawBooks,
    private readonly accounts: AccountQueries,
    private readonly bars: IncidentBars,
    private readonly readers: IncidentReaders,
    private readonly clocks: IncidentClocks,
    private readonly subjects: IncidentSubjects,
  ) {}

  /** Says what it is and names the officer, who hears of it. @throws Conflict when an allegation would be made less */
  assess(actor: Actor, id: string, { kind, officerId }: Assessment): Promise<void> {
    return this.in(actor, id, async (unit, before) => {
      const law = await this.books.inForce(dayOf(unit), unit.manager);
      const against = refusals(judge([allegationIsNeverSoftened], { before: before.kind, after: kind, law }));
      if (against.length > 0) throw new Conflict(against);
      const officers = await this.readers.officersFor(unit.manager, before);
      const officer = officers.find((one) => one.id === officerId);
      if (!officer) throw new Unprocessable({ key: 'incidents.form.officer' });
      const event = before.state === 'received' ? 'assess' : 'reassess';
      const after = await this.lifecycles.apply(unit, incidentLifecycle, { id, event, set: { kind, officerId } });
      await this.clocks.run(unit, after);
      await this.clocks.assessed(unit, id);
      await unit.record('incident.assessed', { type: 'incident', id }, { kind, officerId });
      await this.tellSubjects(unit, id);
      if (before.officerId !== officerId)
        await unit.mail({
          to: officer.email,
          locale: officer.locale,
          subject: { key: 'incidents.mail.officer.subject' },
          paragraphs: [{ key: 'incidents.mail.officer.text' }],
          action: { label: { key: 'incidents.mail.action' }, url: `/incidents/cases/${id}` },
        });
    });
  }

  /** That the Department or an authority was told; its clock stops. */
  notice(actor: Actor, id: string, notice: Pick<IncidentNotice, 'told' | 'mode' | 'office' | 'reference' | 'givenAt'>) {
    return this.in(actor, id, async (unit) => {
      const made = { id: newId(), incidentId: id, recordedBy: actor.accountId!, recordedAt: unit.now };
      await unit.manager.insert(IncidentNotice, { ...notice, ...made });
      await this.clocks.told(unit, id, notice);
      await unit.record('incident.notice', { type: 'incident', id }, { told: notice.told, mode: notice.mode });
    });
  }

  note(actor: Actor, id: string, { text, forReporter }: Pick<IncidentNote, 'text' | 'forReporter'>): Promise<void> {
    return this.in(actor, id, async (unit) => {
      const written = { writtenBy: actor.accountId!, writtenAt: unit.now };
      await unit.manager.insert(IncidentNote, { id: newId(), incidentId: id, text, forReporter, ...written });
      await unit.record('incident.noted', { type: 'incident', id }, { forReporter });
    });
  }

  /** Names somebody by the address of their account; who is accused reads the case no more. @throws Unprocessable for nobody's address */
  person(actor: Actor, id: string, { email, part }: { email: string; part: 'affected' | 'accused' }): Promise<void> {
    return this.in(actor, id, async (unit) => {
      const account = await this.accounts.byEmail(email, unit.manager);
      if (!account) throw new Unprocessable({ key: 'incidents.form.nobody' });
      await this.bars.person(unit, { incidentId: id, accountId: account.id, part });
    });
  }

  about(actor: Actor, id: string, subject: { kind: string; subjectId: string }): Promise<void> {
    return this.in(actor, id, (unit) => this.bars.about(unit, id, subject));
  }

  /** The actor steps aside, for good. */
  recuse(actor: Actor, id: string): Promise<void> {
    return this.in(actor, id, (unit) => this.bars.recuse(unit, id));
  }

  /** @throws Conflict with the rules when somebody was not told, or a step is not done */
  close(actor: Actor, id: string, { outcome, reason }: { outcome: IncidentOutcome; reason: string }): Promise<void> {
    return this.in(actor, id, async (unit) => {
      const facts = async (one: Incident) => ({
        ...(await this.closingFacts(unit, one)),
        law: await this.books.inForce(dayOf(unit), unit.manager),
      });
      const set = { outcome, closedAt: unit.now };
      await this.lifecycles.apply(unit, incidentLifecycle, { id, event: 'close', reason, facts, set });
      await this.clocks.stop(unit, id);
      await this.tellSubjects(unit, id);
    });
  }

  reopen(actor: Actor, id: string, { officerId, reason }: { officerId: string; reason: string }): Promise<void> {
    return this.in(actor, id, async (unit, before) => {
      const officers = await this.readers.officersFor(unit.manager, before);
      if (!officers.some((one) => one.id === officerId)) throw new Unprocessable({ key: 'incidents.form.officer' });
      const set = { outcome: null, closedAt: null, officerId };
      await this.lifecycles.apply(unit, incidentLifecycle, { id, event: 'reopen', reason, set });
      await this.tellSubjects(unit, id);
    });
  }

  private async closingFacts(unit: Unit, { id, kind }: Incident): Promise<ClosingFacts> {
    const notices = await unit.manager.find(IncidentNotice, { where: { incidentId: id } });
    const openSteps = await unit.manager.countBy(SupportStep, { incidentId: id, doneAt: IsNull() });
    return { kind, notices, openSteps };
  }

  /** What a case stops or lets go on, it does at once. */
  private async tellSubjects(unit: Unit, incidentId: string): Promise<void> {
    for (const { kind, subjectId } of await unit.manager.findBy(IncidentSubject, { incidentId }))
      await this.subjects.of(kind)?.changed?.(unit, subjectId);
  }

  /** Runs the story on a case that the actor may read, with its row locked. @throws NotFound */
  private in(actor: Actor, id: string, story: (unit: Unit, incident: Incident) => Promise<void>): Promise<void> {
    return this.work.run(actor, async (unit) => {
      const incident = await unit.manager.findOne(Incident, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const found = await unit.manager.query<unknown[]>(`SELECT 1 FROM incident i WHERE i.id = $4 AND (${READABLE})`, [
        ...reachOf(actor),
        id,
      ]);
      if (!incident || found.length === 0) throw new NotFound();
      await story(unit, incident);
    });
  }
}

const dayOf = (unit: Unit): string => unit.now.toISOString().slice(0, 10);
