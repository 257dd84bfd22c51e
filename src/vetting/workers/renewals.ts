import type { EntityManager } from 'typeorm';
import type { DutyKind, NewDuty } from '../../duties/index.js';
import type { RunsOut } from '../papers/standing.js';
import { endOf } from './day-in.js';
import type { WorkerOnFile } from './workers.queries.js';

const codeOf = (requirement: RunsOut['requirement']): string => `vetting.${requirement}`;

/** A month's notice; the person's own coordinators hear of it on the day, staff a week later. */
const raises = { responsible: 30, coordinators: 0, staff: 7 };

const paragraphs: Record<RunsOut['requirement'], string> = {
  training: '22 CFR 62.25(d)(1)',
  'criminal-check': '22 CFR 62.25(d)(3)',
  'registry-check': '22 CFR 62.25(d)(3)',
  'conflict-declaration': '22 CFR 62.25(d)(10)(ii)',
};

const requirements = Object.keys(paragraphs) as RunsOut['requirement'][];

/** Papers that run out are duties to renew them. */
export const renewals: readonly DutyKind[] = requirements.map((requirement) => ({
  code: codeOf(requirement),
  cites: paragraphs[requirement],
  text: { key: `vetting.duty.${requirement}` },
  href: (workerId) => (requirement === 'conflict-declaration' ? '/vetting/own' : `/vetting/${workerId}`),
  raises,
  labels: namesOf,
}));

export const renewalKinds: readonly string[] = renewals.map(({ code }) => code);

/** The clocks of one person. Who supervises them orders checks and trainings; what they declare is theirs. */
export const renewalsOf = ({
  id,
  accountId,
  scope,
  timeZone,
  supervisorAccountId,
  standing,
}: WorkerOnFile): NewDuty[] =>
  standing.ends.map(({ requirement, until }) => ({
    kind: codeOf(requirement),
    subjectId: id,
    scope,
    responsible: requirement === 'conflict-declaration' ? accountId : supervisorAccountId,
    dueAt: lastMinuteOf(until, timeZone),
  }));

/** A deadline is told by the last minute that counts. */
const lastMinuteOf = (day: string, timeZone: string): Date => new Date(endOf(day, timeZone).getTime() - 60_000);

async function namesOf(manager: EntityManager, workerIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT w.id, a.display_name AS name FROM worker w JOIN account_brief a ON a.id = w.account_id WHERE w.id = ANY($1)',
    [workerIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
