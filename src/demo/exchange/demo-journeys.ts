import { Injectable } from '@nestjs/common';
import { CardContacts, DepartureService, FeeSheets, InsurancePolicies, PapersService } from '../../exchange/index.js';
import { secondaryStudents } from '../../law/index.js';
import type { Actor } from '../../platform/index.js';
import type { ExchangeStage } from './demo-exchange-stage.js';
import { parentsEmail } from './exchange-students.js';
import type { Placed } from './demo-placements.js';

/** Papers, visa and pack, and the day on which a student leaves home. */
@Injectable()
export class DemoJourneys {
  constructor(
    private readonly departure: DepartureService,
    private readonly policies: InsurancePolicies,
    private readonly contacts: CardContacts,
    private readonly papers: PapersService,
    private readonly fees: FeeSheets,
  ) {}

  /** Cleared to travel for the day before the term begins; all is given on the day on which the clock stands. */
  async prepare(stage: ExchangeStage, { student, file, today }: Placed): Promise<void> {
    const { coordinator, officer, calendar, terms } = stage;
    const { id } = file;
    await this.departure.issuePapers(officer, id, today);
    await this.departure.grantVisa(coordinator, id, today);
    await this.insure(coordinator, id, terms[student.term]);
    await this.contacts.tell(coordinator, id, contacts);
    for (const kind of secondaryStudents.PACK) {
      await this.papers.issue(coordinator, id, kind);
      await this.papers.give(coordinator, id, { kind, on: today });
    }
    const parent = { name: student.parent, email: parentsEmail(student), locale: 'en' };
    await this.fees.send(coordinator, id, parent);
    await this.fees.recordWord(coordinator, id, { by: student.parent, on: today });
    await this.departure.clear(officer, id, calendar.officeDate(-99));
  }

  arrive({ coordinator }: ExchangeStage, id: string, on: string): Promise<void> {
    return this.departure.arrive(coordinator, id, on);
  }

  private insure(by: Actor, id: string, { beginsOn, endsOn }: { beginsOn: string; endsOn: string }): Promise<void> {
    return this.policies.record(by, id, {
      insurer: 'Harbor Mutual',
      policyNumber: `HM-${id.slice(-6)}`,
      fromOn: beginsOn,
      untilOn: endsOn,
      perAccidentOrIllness: 150_000,
      repatriationOfRemains: 25_000,
      medicalEvacuation: 50_000,
      deductible: 250,
      coInsurance: 20,
      ratingAgency: 'am_best',
      ratingGrade: 'A',
    });
  }
}

const contacts = {
  coordinatorName: 'Calla Waterstone',
  coordinatorPhone: '585 555 0133',
  coordinatorEmail: 'calla@demo.example',
  areaName: 'Rosalind Harborlight',
  areaPhone: '585 555 0144',
};
