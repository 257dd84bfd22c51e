import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { newId, NotFound, Work, type Actor, type Unit } from '../../platform/index.js';
import { applicationOfDesk } from '../application/application-of-desk.js';
import { ExchangeApplication } from '../application/exchange-application.entity.js';
import { EXCHANGE } from '../student/questions/asked.js';
import { ExchangeSchool } from './exchange-school.entity.js';
import { ExchangeSchoolAcceptance } from './exchange-school-acceptance.entity.js';

export type NewAcceptance = Omit<ExchangeSchoolAcceptance, 'id' | 'applicationId' | 'withdrawnAt'>;

/** What schools say in writing about a student. */
@Injectable()
export class SchoolAcceptances {
  constructor(private readonly work: Work) {}

  /** The newest word counts; one before it stays on record as withdrawn. @returns its id @throws NotFound for who is not of its desks, and for a school of another member */
  record(actor: Actor, applicationId: string, told: NewAcceptance): Promise<string> {
    return this.work.run(actor, async (unit) => {
      const { scope } = await applicationOfDesk(unit, applicationId);
      if (!(await unit.manager.existsBy(ExchangeSchool, { id: told.schoolId, scope: scope ?? IsNull() })))
        throw new NotFound();
      await mustBeItsLetter(unit, applicationId, told.documentId);
      await unit.manager.update(
        ExchangeSchoolAcceptance,
        { applicationId, withdrawnAt: IsNull() },
        { withdrawnAt: unit.now },
      );
      const id = newId();
      await unit.manager.insert(ExchangeSchoolAcceptance, { ...told, id, applicationId, withdrawnAt: null });
      await unit.manager.update(ExchangeApplication, applicationId, { schoolId: told.schoolId });
      const { schoolId, tuition } = told;
      const subject = { type: 'exchange-application', id: applicationId };
      await unit.record('exchange-application.school-accepted', subject, { schoolId, tuition });
      return id;
    });
  }
}

/** @throws NotFound for a document of another application, or of another kind */
async function mustBeItsLetter({ manager }: Unit, applicationId: string, documentId: string | null): Promise<void> {
  if (documentId === null) return;
  const own = await manager.query<unknown[]>(
    `SELECT FROM application_document_brief d JOIN application_brief f ON f.id = d.application_id
      WHERE d.id = $1 AND d.kind = 'school_acceptance' AND f.programme = $3 AND f.subject_id = $2`,
    [documentId, applicationId, EXCHANGE],
  );
  if (own.length === 0) throw new NotFound();
}
