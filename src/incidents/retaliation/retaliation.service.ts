import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import { AccountQueries, hasRole } from '../../auth/index.js';
import { OfficeCalendar } from '../../duties/index.js';
import { LawBooks } from '../../law/index.js';
import {
  Clock,
  Forbidden,
  judge,
  newId,
  readRows,
  Unprocessable,
  Work,
  type Actor,
  type RuleResult,
} from '../../platform/index.js';
import { reachOf } from '../cases/incident.reach.js';
import { noRetaliation } from '../cases/incident.rules.js';
import { RetaliationSignOff, type EndingAct } from './retaliation-sign-off.entity.js';
import { REACHED, signOffProjection, type SignOffRow } from './sign-off.projection.js';

/** Whether ending or moving a student's stay would follow on the heels of a complaint by them, and who answers for it. */
@Injectable()
export class Retaliation {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly books: LawBooks,
    private readonly accounts: AccountQueries,
    private readonly calendar: OfficeCalendar,
  ) {}

  /** The rule about an act against a student today, with what would satisfy it; it tells nothing of the complaint itself. */
  async judge(manager: EntityManager, studentId: string, act: EndingAct): Promise<RuleResult> {
    const now = this.clock.now();
    const day = dayIn(now, this.calendar.zone);
    const [found] = await manager.query<{ at: Date | null; signedOff: boolean }[]>(
      `SELECT last.at, EXISTS (SELECT FROM retaliation_sign_off s WHERE s.student_id = $1 AND s.act = $2 AND s.signed_at > last.at) AS "signedOff"
         FROM (SELECT max(r.reported_at) AS at FROM incident_report r
                WHERE r.reported_by = $1 OR EXISTS (
                  SELECT FROM incident_person p WHERE p.incident_id = r.incident_id AND p.account_id = $1 AND p.part = 'affected')) AS last`,
      [studentId, act],
    );
    const { at, signedOff } = found!;
    const daysSinceComplaint = at && daysBetween(dayIn(at, this.calendar.zone), day);
    const law = await this.books.inForce(day, manager);
    const [result] = judge([noRetaliation], { daysSinceComplaint, signedOff, law });
    return result!;
  }

  /** A responsible officer answers for the act. @throws Forbidden for others, and for who is barred from a case of the student; Unprocessable for nobody */
  signOff(actor: Actor, { email, act, reason }: { email: string; act: EndingAct; reason: string }): Promise<void> {
    return this.work.run(actor, async (unit) => {
      if (!hasRole(actor, 'responsible_officer')) throw new Forbidden();
      const student = await this.accounts.byEmail(email, unit.manager);
      if (!student) throw new Unprocessable({ key: 'incidents.form.nobody' });
      const barred = await unit.manager.query<unknown[]>(
        `SELECT 1 FROM incident_bar b JOIN incident_report r ON r.incident_id = b.incident_id
          WHERE b.account_id = $1 AND (r.reported_by = $2 OR EXISTS (
            SELECT FROM incident_person p WHERE p.incident_id = r.incident_id AND p.account_id = $2 AND p.part = 'affected')) LIMIT 1`,
        [actor.accountId, student.id],
      );
      if (barred.length > 0 || student.id === actor.accountId) throw new Forbidden();
      const signed = { signedBy: actor.accountId!, signedAt: unit.now };
      await unit.manager.insert(RetaliationSignOff, { id: newId(), studentId: student.id, act, reason, ...signed });
      await unit.record('incident.retaliation-signed-off', { type: 'account', id: student.id }, { act });
    });
  }

  /** What was signed off, as far as the actor may know of it, newest first; reading it is logged. */
  signOffs(actor: Actor): Promise<SignOffRow[]> {
    const reading = {
      where: REACHED,
      parameters: reachOf(actor),
      orderBy: 's.signed_at DESC, s.id DESC',
      limit: 100,
    };
    return readRows(this.work.read(), actor, { projection: signOffProjection, reading });
  }
}

const dayIn = (instant: Date, zone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(zone).toPlainDate().toString();

const daysBetween = (from: string, until: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(until), { largestUnit: 'days' }).days;
