import { Injectable } from '@nestjs/common';
import { Duties } from '../../duties/index.js';
import { system, Work, type Unit } from '../../platform/index.js';
import { lastMinuteOf } from '../living/living.duties.js';
import { SCHOOL_DUTIES, schoolDutyOf } from './school.duties.js';
import { schoolDeadlines, schoolsTold } from './school-told.js';

const PAGE = 500;

/** Keeps on the duties board what schools have to be told before their first day. */
@Injectable()
export class SchoolClock {
  constructor(
    private readonly work: Work,
    private readonly duties: Duties,
  ) {}

  /** Each night. A page of students is one transaction. */
  async strike(): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const rows: { id: string }[] = await this.work.read().query(GOING, [after]);
      const ids = rows.map(({ id }) => id);
      if (ids.length === 0) return;
      await this.work.run(system, (unit) => this.wind(unit, ids));
      after = ids.at(-1)!;
    }
  }

  /** After something was told, or has changed: what is met is done by the unit's actor, what has begun runs. */
  async wind(unit: Unit, applicationIds: readonly string[]): Promise<void> {
    const all = await schoolsTold(unit.manager, applicationIds);
    const going = all.filter(({ isGoing }) => isGoing);
    const due = going.flatMap((told) => schoolDeadlines(told).map((deadline) => ({ told, ...deadline })));
    const occasion = ({ told, kind }: (typeof due)[number]) => ({
      kind: schoolDutyOf(kind),
      subjectId: told.applicationId,
      occurrence: '',
    });
    const open = due.filter(({ isMet }) => !isMet);
    await this.duties.set(
      unit,
      open.map((one) => ({
        ...occasion(one),
        scope: one.told.scope,
        responsible: one.told.coordinator,
        dueAt: lastMinuteOf(one.dueOn),
      })),
    );
    await this.duties.doneAll(unit, due.filter(({ isMet }) => isMet).map(occasion));
    for (const { applicationId, isGoing } of all)
      if (!isGoing) await this.duties.drop(unit, applicationId, SCHOOL_DUTIES);
  }
}

/** Students with a school, and those who have something left on the board. */
const GOING = `
  SELECT a.id FROM exchange_application a
   WHERE ($1::uuid IS NULL OR a.id > $1) AND a.school_id IS NOT NULL
     AND (a.state IN ('placed', 'ds2019_issued', 'visa', 'cleared_to_travel', 'active')
       OR EXISTS (SELECT FROM duty_brief d WHERE d.subject_id = a.id AND d.kind LIKE 'exchange.school.%' AND d.done_at IS NULL AND d.dropped_at IS NULL))
   ORDER BY a.id LIMIT ${PAGE}`;
