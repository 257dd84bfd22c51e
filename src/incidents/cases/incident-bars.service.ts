import { Injectable } from '@nestjs/common';
import { AccountQueries } from '../../auth/index.js';
import { Lifecycles, type Unit } from '../../platform/index.js';
import { IncidentSubjects } from '../incident-subjects.js';
import { IncidentClocks } from '../notices/clocks.service.js';
import { tell } from './case-mail.js';
import { IncidentBar } from './incident-bar.entity.js';
import { IncidentPerson } from './incident-person.entity.js';
import { IncidentReaders } from './incident-readers.service.js';
import { Incident } from './incident.entity.js';
import { incidentLifecycle } from './incident.lifecycle.js';
import { IncidentSubject } from './incident-subject.entity.js';

interface Named {
  incidentId: string;
  accountId: string;
  part: 'affected' | 'accused';
}

/** Keeps from a case those who must not read it: who is accused, the people and the placing line of what it is about, and who steps aside. */
@Injectable()
export class IncidentBars {
  constructor(
    private readonly subjects: IncidentSubjects,
    private readonly lifecycles: Lifecycles,
    private readonly clocks: IncidentClocks,
    private readonly readers: IncidentReaders,
    private readonly accounts: AccountQueries,
  ) {}

  async person(unit: Unit, named: Named): Promise<void> {
    const row = { ...named, namedBy: unit.actor.accountId!, namedAt: unit.now };
    await unit.manager.createQueryBuilder().insert().into(IncidentPerson).values(row).orIgnore().execute();
    if (named.part === 'accused') await this.bar(unit, named.incidentId, [named.accountId], 'accused');
    await unit.record('incident.person-named', { type: 'incident', id: named.incidentId }, { part: named.part });
  }

  /** The case is about this record; whoever lives in it or placed it is kept from the case. */
  async about(unit: Unit, incidentId: string, { kind, subjectId }: { kind: string; subjectId: string }): Promise<void> {
    const known = this.subjects.of(kind);
    if (!known) return;
    const row = { incidentId, kind, subjectId, namedAt: unit.now };
    await unit.manager.createQueryBuilder().insert().into(IncidentSubject).values(row).orIgnore().execute();
    await this.bar(unit, incidentId, await known.peopleOf(unit.manager, subjectId), 'accused');
    await this.bar(unit, incidentId, await known.lineOf(unit.manager, subjectId), 'placing-line');
    await unit.record('incident.subject-named', { type: 'incident', id: incidentId }, { kind, subjectId });
    await known.changed?.(unit, subjectId);
  }

  async recuse(unit: Unit, incidentId: string): Promise<void> {
    await this.bar(unit, incidentId, [unit.actor.accountId!], 'recused');
    await unit.record('incident.recused', { type: 'incident', id: incidentId });
  }

  /** Those from whom the reporter wants it kept, whatever their role. */
  keepFrom(unit: Unit, incidentId: string, accountIds: readonly string[]): Promise<void> {
    return this.bar(unit, incidentId, accountIds, 'reporter-asked');
  }

  private async bar(
    unit: Unit,
    incidentId: string,
    accountIds: readonly string[],
    because: IncidentBar['because'],
  ): Promise<void> {
    if (accountIds.length === 0) return;
    const rows = accountIds.map((accountId) => ({ incidentId, accountId, because, barredAt: unit.now }));
    await unit.manager.createQueryBuilder().insert().into(IncidentBar).values(rows).orIgnore().execute();
    await this.letOfficerGo(unit, incidentId, accountIds);
  }

  /** An officer who is barred is its officer no more: the case waits for another, and its clocks are nobody's. */
  private async letOfficerGo(unit: Unit, id: string, accountIds: readonly string[]): Promise<void> {
    const { officerId, state } = await unit.manager.findOneByOrFail(Incident, { id });
    if (!officerId || !accountIds.includes(officerId)) return;
    const set = { officerId: null };
    if (state === 'closed') return void (await unit.manager.update(Incident, { id }, set));
    const event = 'release';
    const incident = await this.lifecycles.apply(unit, incidentLifecycle, { id, event, set });
    await this.clocks.released(unit, incident);
    await this.askForAnother(unit, incident);
  }

  /** Whoever may read it still, and names another; else those who can appoint somebody. */
  private async askForAnother(unit: Unit, incident: Incident): Promise<void> {
    const readers = await this.readers.of(unit.manager, incident);
    for (const card of readers) await tell(unit, card, 'incidents.mail.released');
    if (readers.length > 0) return;
    for (const card of await this.accounts.holders('administrator', null, unit.manager))
      await tell(unit, card, 'incidents.mail.nobody');
  }
}
