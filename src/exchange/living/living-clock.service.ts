import { Injectable } from '@nestjs/common';
import { Duties, type NewDuty } from '../../duties/index.js';
import { LawBooks, secondaryStudents } from '../../law/index.js';
import { system, Work, type Unit } from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { clocksOf, type Clock, type LivingDays } from './living-clocks.js';
import { dutyOf, lastMinuteOf, LIVING_KINDS } from './living.duties.js';
import { livingAfter, livingFiles, type LivingFile } from './living-facts.queries.js';

const PAGE = 500;

/** Keeps the duties board as the files of students who live with families have it. */
@Injectable()
export class LivingClock {
  constructor(
    private readonly work: Work,
    private readonly duties: Duties,
    private readonly books: LawBooks,
  ) {}

  /** Each night: a month that has begun gets its clocks. A page of students is one transaction. */
  async strike(): Promise<void> {
    let after: string | null = null;
    for (;;) {
      const ids: string[] = await livingAfter(this.work.read(), after, PAGE);
      if (ids.length === 0) return;
      await this.work.run(system, (unit) => this.wind(unit, ids));
      after = ids.at(-1)!;
    }
  }

  /** After something was recorded: what it meets is done by the unit's actor, what has begun runs. */
  async wind(unit: Unit, applicationIds: readonly string[]): Promise<void> {
    const day = dayOfOffice(unit.now);
    const days = await this.days(unit, day);
    const files = await livingFiles(unit.manager, applicationIds);
    const living = files.filter(({ isLiving }) => isLiving);
    const running = living.map((file) => ({ file, clocks: clocksOf(file, day, days) }));
    await this.duties.set(
      unit,
      running.flatMap(({ file, clocks }) => clocks.map((clock) => dutyFrom(file, clock))),
    );
    await this.duties.doneAll(
      unit,
      running.flatMap(({ file, clocks }) => occasions(file, clocks, 'isMet')),
    );
    await this.duties.dropAll(
      unit,
      running.flatMap(({ file, clocks }) => occasions(file, clocks, 'isOver')),
    );
    for (const { applicationId } of files.filter(({ isLiving }) => !isLiving))
      await this.duties.drop(unit, applicationId, LIVING_KINDS);
  }

  async days(unit: Pick<Unit, 'manager'>, day: string): Promise<LivingDays> {
    const law = await this.books.inForce(day, unit.manager);
    const { id, parameters } = secondaryStudents.secondVisitIsInTime;
    const { within, temporary } = law.valuesOf(id, parameters);
    return { secondVisit: within!, secondVisitTemporary: temporary! };
  }
}

const dutyFrom = ({ applicationId, scope, coordinator }: LivingFile, { kind, occurrence, dueOn }: Clock): NewDuty => ({
  kind: dutyOf(kind),
  subjectId: applicationId,
  occurrence,
  scope,
  responsible: coordinator,
  dueAt: lastMinuteOf(dueOn),
});

const occasions = ({ applicationId }: LivingFile, clocks: readonly Clock[], which: 'isMet' | 'isOver') =>
  clocks
    .filter((clock) => clock[which])
    .map(({ kind, occurrence }) => ({ kind: dutyOf(kind), subjectId: applicationId, occurrence }));
