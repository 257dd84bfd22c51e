import type { EntityManager } from 'typeorm';
import type { DutyKind } from '../duties/index.js';
import { referenceOf } from './cases/incident.entity.js';

type Readers = NonNullable<DutyKind['readers']>;

/** Immediately: the officer at once, everybody else who may read the case on the same day. */
const raises = { responsible: 1, coordinators: 0, staff: 1 };

export const DEPARTMENT_NOW = 'incidents.department-now';
export const AUTHORITY_NOW = 'incidents.authority-now';
export const PHONE = 'incidents.phone';
export const WRITTEN = 'incidents.written';
export const ASSESS = 'incidents.assess';
export const FOLLOW_UP = 'incidents.follow-up';

export const CASE_DUTIES: readonly string[] = [DEPARTMENT_NOW, AUTHORITY_NOW, PHONE, WRITTEN, ASSESS];

/** The clocks of cases. Nobody hears of one but those who may read the case; a step's owner hears of the step. */
export const incidentDuties = (readers: Readers): readonly DutyKind[] => [
  ofCase(DEPARTMENT_NOW, '22 CFR 62.25(n)(1)', readers),
  ofCase(AUTHORITY_NOW, '22 CFR 62.25(n)(1)', readers),
  ofCase(PHONE, '22 CFR 62.13(d)', readers),
  ofCase(WRITTEN, '22 CFR 62.13(d)', readers),
  ofCase(ASSESS, '22 CFR 62.10(d)', readers),
  {
    code: FOLLOW_UP,
    cites: '22 CFR 62.25(d)(11)',
    text: { key: 'incidents.duty.follow-up' },
    href: (stepId) => `/incidents/steps/${stepId}`,
    raises: { responsible: 2, coordinators: 0, staff: 3 },
    labels: async () => new Map(),
    readers: (manager, stepIds) => readersOfSteps(manager, stepIds, readers),
  },
];

const ofCase = (code: string, cites: string, readers: Readers): DutyKind => ({
  code,
  cites,
  text: { key: `incidents.duty.${code.slice('incidents.'.length)}` },
  href: (incidentId) => `/incidents/cases/${incidentId}`,
  raises,
  labels: async (_manager, ids) => new Map(ids.map((id) => [id, referenceOf(id)])),
  readers,
});

async function readersOfSteps(manager: EntityManager, stepIds: readonly string[], readers: Readers) {
  const steps = await manager.query<{ id: string; incidentId: string }[]>(
    'SELECT id, incident_id AS "incidentId" FROM support_step WHERE id = ANY ($1)',
    [stepIds],
  );
  const ofCases = await readers(
    manager,
    steps.map(({ incidentId }) => incidentId),
  );
  return new Map(steps.map(({ id, incidentId }) => [id, ofCases.get(incidentId) ?? []]));
}
