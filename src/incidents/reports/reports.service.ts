import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { newId, Work, type Actor, type Unit } from '../../platform/index.js';
import { tell } from '../cases/case-mail.js';
import { IncidentBars } from '../cases/incident-bars.service.js';
import { severityOf, type IncidentKind } from '../cases/incident-kind.js';
import { IncidentReaders } from '../cases/incident-readers.service.js';
import { Incident, referenceOf } from '../cases/incident.entity.js';
import { IncidentSubjects } from '../incident-subjects.js';
import { IncidentClocks } from '../notices/clocks.service.js';
import { IncidentReport } from './incident-report.entity.js';

export interface NewIncident {
  kind: IncidentKind;
  affects: 'me' | 'other';
  danger: boolean;
  /** Who is meant, in the reporter's words. */
  people: string;
  words: string;
  /** `<kind> <id>` of a record that the reporter has to do with; null for none of them. */
  about: string | null;
  /** Accounts of the desk's people who must not read it. */
  keepFrom: readonly string[];
}

interface KnownSubject {
  kind: string;
  subjectId: string;
}

interface ReportedCase {
  id: string;
  /** What the reporter may call it. */
  reference: string;
}

/** Takes what people report, as they tell it, and wakes those who must know. */
@Injectable()
export class IncidentReports {
  constructor(
    private readonly work: Work,
    private readonly subjects: IncidentSubjects,
    private readonly bars: IncidentBars,
    private readonly readers: IncidentReaders,
    private readonly clocks: IncidentClocks,
    private readonly accounts: AccountQueries,
  ) {}

  /** Opens a case with its clocks; what cannot go on with it stops at once. */
  report(actor: Actor, told: NewIncident): Promise<ReportedCase> {
    return this.work.run(actor, (unit) => this.reportIn(unit, told));
  }

  /** The same within the caller's unit, by its actor; about `known` where the caller knows more than the reporter may. */
  async reportIn(unit: Unit, { about, keepFrom, ...told }: NewIncident, known?: KnownSubject): Promise<ReportedCase> {
    const id = newId();
    const subject = known ?? (await this.subjectOf(unit, about));
    const scope = subject ? await this.subjects.of(subject.kind)!.scopeOf(unit.manager, subject.subjectId) : null;
    await unit.manager.insert(Incident, { id, scope, kind: told.kind, state: 'received', openedAt: unit.now });
    await this.keepWords(unit, id, told);
    if (subject) await this.bars.about(unit, id, subject);
    await this.keepFrom(unit, { id, scope }, keepFrom);
    if (told.affects === 'me')
      await this.bars.person(unit, { incidentId: id, accountId: unit.actor.accountId!, part: 'affected' });
    const incident = await unit.manager.findOneByOrFail(Incident, { id });
    await this.clocks.run(unit, incident);
    await this.clocks.toAssess(unit, incident, told.danger);
    await unit.record('incident.reported', { type: 'incident', id }, { kind: told.kind, danger: told.danger });
    await this.wake(unit, incident);
    return { id, reference: referenceOf(id) };
  }

  /** A record that the reporter was offered; anything else is none. */
  private async subjectOf(unit: Unit, about: string | null): Promise<KnownSubject | null> {
    const [kind = '', subjectId = ''] = about?.split(' ') ?? [];
    const choices = (await this.subjects.of(kind)?.choicesFor(unit.manager, unit.actor.accountId!)) ?? [];
    return choices.some(({ id }) => id === subjectId) ? { kind, subjectId } : null;
  }

  private async keepFrom(
    unit: Unit,
    incident: Pick<Incident, 'id' | 'scope'>,
    accountIds: readonly string[],
  ): Promise<void> {
    const desk = await this.readers.deskOf(unit.manager, incident.scope);
    const known = desk.filter(({ id }) => accountIds.includes(id)).map(({ id }) => id);
    await this.bars.keepFrom(unit, incident.id, known);
  }

  private async keepWords(
    unit: Unit,
    incidentId: string,
    told: Omit<NewIncident, 'about' | 'keepFrom'>,
  ): Promise<void> {
    const { accountId: reportedBy, locale } = unit.actor;
    const report = { id: newId(), incidentId, reportedBy: reportedBy!, reportedAt: unit.now, locale, ...told };
    await unit.manager.insert(IncidentReport, report);
  }

  /** By mail and at once, without a word of it; where nobody may read it, those who can appoint somebody hear of that. */
  private async wake(unit: Unit, incident: Incident): Promise<void> {
    const readers = await this.readers.of(unit.manager, incident);
    const isGrave = severityOf(incident.kind) === 1;
    const officers = isGrave ? await this.readers.officersFor(unit.manager, incident) : [];
    const awake = new Map([...readers, ...officers].map((card) => [card.id, card]));
    for (const card of awake.values()) await tell(unit, card, 'incidents.mail');
    if (readers.length > 0) return;
    for (const card of await this.accounts.holders('administrator', null, unit.manager))
      await tell(unit, card, 'incidents.mail.nobody');
  }
}
