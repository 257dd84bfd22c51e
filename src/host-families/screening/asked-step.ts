import type { EntityManager } from 'typeorm';
import type { DutyKind } from '../../duties/index.js';
import type { StepKind } from '../../vetting/index.js';

export const ASKED_STEP = 'host-families.asked-step';

/** Steps that end a request when they are done; for others nobody is asked by the portal yet. */
const ASKED: ReadonlySet<StepKind> = new Set([
  'home-interview',
  'second-level-review',
  'selection',
  'orientation',
] as const);

export const mayBeAsked = (kind: StepKind | null): kind is StepKind => kind !== null && ASKED.has(kind);

/** Somebody was asked to do a step for a family: it is told to them in the next digest. */
export const askedStep: DutyKind = {
  code: ASKED_STEP,
  cites: '22 CFR 62.25(d)(2)',
  text: { key: 'host-families.duty.asked-step' },
  href: (fileId) => `/host-families/files/${fileId}`,
  raises: { responsible: 14, coordinators: 0, staff: 14 },
  labels: namesOf,
};

async function namesOf(manager: EntityManager, fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT f.id, h.name FROM host_file f JOIN household h ON h.id = f.household_id WHERE f.id = ANY($1)',
    [fileIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
