import { secondaryStudents } from '../../../src/law/index.js';
import { CardContacts, type ToldContacts } from '../../../src/exchange/papers/card-contacts.service.js';
import { InsurancePolicies, type NewPolicy } from '../../../src/exchange/papers/insurance-policies.service.js';
import { PapersService } from '../../../src/exchange/papers/papers.service.js';
import { newId, system } from '../../../src/platform/index.js';
import { dayFromNow, type StudentPortal } from './exchange-portal.js';

export const CONTACTS: ToldContacts = {
  coordinatorName: 'Maya Ortiz',
  coordinatorPhone: '+1 585 555 0133',
  coordinatorEmail: 'maya@example.org',
  areaName: 'Leo Brandt',
  areaPhone: '+1 585 555 0144',
};

/** A policy that keeps every rule to the dollar. */
export const aPolicy = (wishes: Partial<NewPolicy> = {}): NewPolicy => ({
  insurer: 'Harbor Mutual',
  policyNumber: 'HM-2027-4471',
  fromOn: dayFromNow(110),
  untilOn: dayFromNow(430),
  perAccidentOrIllness: 100_000,
  repatriationOfRemains: 25_000,
  medicalEvacuation: 50_000,
  deductible: 500,
  coInsurance: 25,
  ratingAgency: 'am_best',
  ratingGrade: 'A-',
  ...wishes,
});

/** Everything that the law wants in a student's hand before the journey; where there is no home, papers about one are there as if. */
export async function packUp(portal: StudentPortal, applicationId: string): Promise<void> {
  const { app } = portal;
  const today = dayFromNow(0);
  await app.get(InsurancePolicies, { strict: false }).record(system, applicationId, aPolicy());
  await app.get(CardContacts, { strict: false }).tell(system, applicationId, CONTACTS);
  const papers = app.get(PapersService, { strict: false });
  for (const kind of secondaryStudents.PACK) {
    const missing = await papers.issue(system, applicationId, kind);
    if (missing.length > 0)
      await portal.sql(
        `INSERT INTO exchange_paper (id, application_id, kind, version, sources_hash, made_at) VALUES ($1, $2, $3, 1, 'none', now())`,
        [newId(), applicationId, kind],
      );
    await portal.sql('UPDATE exchange_paper SET given_on = $3 WHERE application_id = $1 AND kind = $2', [
      applicationId,
      kind,
      today,
    ]);
  }
}
