import type { EntityManager } from 'typeorm';
import type { DutyKind, NewDuty } from '../../../duties/index.js';
import type { Unit } from '../../../platform/index.js';
import type { HostInquiry } from './host-inquiry.entity.js';

/** A family that asks is answered within so many days. */
const DAYS_TO_ANSWER = 5;

const CODE = 'host-families.inquiry-answer';

/** An inquiry that waits is a duty of those who recruit for the member: the answer brings the summary that the law asks for. */
export const inquiryDuty: DutyKind = {
  code: CODE,
  cites: '22 CFR 62.25(j)(1)',
  text: { key: 'host-families.finding-duty.inquiry-answer' },
  href: (id) => `/host-families/inquiries/${id}`,
  // Coordinators hear of it the day before, staff two days after.
  raises: { responsible: 2, coordinators: -1, staff: 2 },
  labels: namesOf,
};

/** Outside of any member's reach nobody but staff sees it: its scope is no member's. */
export const answerDue = (unit: Unit, { id, memberId }: Pick<HostInquiry, 'id' | 'memberId'>): NewDuty => ({
  kind: CODE,
  subjectId: id,
  scope: memberId ?? id,
  responsible: null,
  dueAt: new Date(unit.now.getTime() + DAYS_TO_ANSWER * 86_400_000),
});

export const answerGiven = (id: string) => ({ kind: CODE, subjectId: id });

async function namesOf(manager: EntityManager, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    `SELECT id, COALESCE(name, '') AS name FROM host_inquiry WHERE id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
