import { Injectable } from '@nestjs/common';
import { Duties, OfficeCalendar, type NewDuty } from '../../duties/index.js';
import { LawBooks } from '../../law/index.js';
import type { Unit } from '../../platform/index.js';
import { severityOf } from '../cases/incident-kind.js';
import type { Incident } from '../cases/incident.entity.js';
import { phonedInTime, writtenAfterwards } from '../cases/incident.rules.js';
import { ASSESS, AUTHORITY_NOW, CASE_DUTIES, DEPARTMENT_NOW, PHONE, WRITTEN } from '../incident-duties.js';
import { IncidentNotice } from './incident-notice.entity.js';

type ClockedCase = Pick<Incident, 'id' | 'scope' | 'kind' | 'officerId' | 'openedAt'>;

type NoticeGiven = Pick<IncidentNotice, 'told' | 'mode'>;

const REPORTS = [DEPARTMENT_NOW, AUTHORITY_NOW, PHONE, WRITTEN];

/** The clocks of a case, from the moment at which it became known. */
@Injectable()
export class IncidentClocks {
  constructor(
    private readonly duties: Duties,
    private readonly calendar: OfficeCalendar,
    private readonly books: LawBooks,
  ) {}

  /** Sets what the case's kind wants, by the office's business days, and drops what another kind wanted; what was told meanwhile stays told. */
  async run(unit: Unit, incident: ClockedCase): Promise<void> {
    const wanted = await this.wantedBy(unit, incident);
    await this.duties.drop(
      unit,
      incident.id,
      REPORTS.filter((kind) => !(kind in wanted)),
    );
    await this.set(unit, incident, wanted);
    const notices = await unit.manager.findBy(IncidentNotice, { incidentId: incident.id });
    const told = new Set(notices.flatMap(clocksOf));
    const untold = Object.keys(wanted).filter((kind) => !told.has(kind));
    await this.duties.wanted(unit, incident.id, untold);
  }

  /** Its officer is let go: every clock is nobody's, and somebody has to name another at once. */
  async released(unit: Unit, incident: ClockedCase): Promise<void> {
    const free = { ...incident, officerId: null };
    await this.run(unit, free);
    await this.set(unit, free, { [ASSESS]: unit.now });
  }

  private async wantedBy(unit: Unit, { kind, openedAt }: ClockedCase): Promise<Record<string, Date>> {
    const severity = severityOf(kind);
    if (severity === 1) return { [DEPARTMENT_NOW]: openedAt, [AUTHORITY_NOW]: openedAt };
    if (severity === 3) return {};
    const law = await this.books.inForce(unit.now.toISOString().slice(0, 10), unit.manager);
    const after = (days: number) => this.calendar.businessDayAfter(openedAt, days, unit.manager);
    return {
      [PHONE]: await after(law.valuesOf<'within'>(phonedInTime.id, phonedInTime.parameters).within),
      [WRITTEN]: await after(law.valuesOf<'within'>(writtenAfterwards.id, writtenAfterwards.parameters).within),
    };
  }

  /** Somebody has to look at it: at once where it is grave, else by the next business day. */
  async toAssess(unit: Unit, incident: ClockedCase, danger: boolean): Promise<void> {
    const now = danger || severityOf(incident.kind) === 1;
    const dueAt = now ? incident.openedAt : await this.calendar.businessDayAfter(incident.openedAt, 1, unit.manager);
    await this.set(unit, incident, { [ASSESS]: dueAt });
  }

  async assessed(unit: Unit, subjectId: string): Promise<void> {
    await this.duties.done(unit, { kind: ASSESS, subjectId });
  }

  async told(unit: Unit, subjectId: string, notice: NoticeGiven): Promise<void> {
    for (const kind of clocksOf(notice)) await this.duties.done(unit, { kind, subjectId });
  }

  stop(unit: Unit, incidentId: string): Promise<void> {
    return this.duties.drop(unit, incidentId, CASE_DUTIES);
  }

  private set(unit: Unit, { id, scope, officerId }: ClockedCase, due: Record<string, Date>): Promise<void> {
    const clocks: NewDuty[] = Object.entries(due).map(([kind, dueAt]) => ({
      kind,
      subjectId: id,
      // A case without a member's scope is of its own: no coordinator holds it.
      scope: scope ?? id,
      responsible: officerId,
      dueAt,
    }));
    return this.duties.set(unit, clocks);
  }
}

/** The clocks that a notice stops. */
const clocksOf = ({ told, mode }: NoticeGiven): string[] =>
  told === 'authority' ? [AUTHORITY_NOW] : [DEPARTMENT_NOW, mode === 'phone' ? PHONE : WRITTEN];
