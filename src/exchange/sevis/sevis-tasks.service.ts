import { Injectable } from '@nestjs/common';
import { Duties, OfficeCalendar } from '../../duties/index.js';
import { LawBooks } from '../../law/index.js';
import { newId, system, Work, type Unit } from '../../platform/index.js';
import { dayOfOffice } from '../application/office-day.js';
import { ExchangeSevisTask } from './exchange-sevis-task.entity.js';
import { dutyOf } from './sevis.duties.js';
import { dueOf, HAPPENINGS, type Happening } from './wanted-tasks.js';

/** Finds out what the Department's system has to be told, and sets the clock of each. */
@Injectable()
export class SevisTasks {
  constructor(
    private readonly work: Work,
    private readonly books: LawBooks,
    private readonly calendar: OfficeCalendar,
    private readonly duties: Duties,
  ) {}

  /** Run every night, and before the desk reads its list. @returns how many are new */
  look(): Promise<number> {
    return this.work.run(system, async (unit) => {
      const happenings = await unit.manager.query<Happening[]>(HAPPENINGS);
      if (happenings.length === 0) return 0;
      const law = await this.books.inForce(dayOfOffice(unit.now), unit.manager);
      const holidays = (await this.calendar.closures()).map(({ day }) => day);
      for (const happening of happenings) await this.add(unit, happening, dueOf(happening, law, holidays));
      return happenings.length;
    });
  }

  private async add(unit: Unit, { applicationId, scope, kind, occasion }: Happening, dueOn: string): Promise<void> {
    const id = newId();
    await unit.manager.insert(ExchangeSevisTask, { id, applicationId, kind, occasion, dueOn });
    const dueAt = new Date(`${dueOn}T21:00:00Z`);
    await this.duties.set(unit, [{ kind: dutyOf(kind), subjectId: id, scope, responsible: null, dueAt }]);
  }
}
