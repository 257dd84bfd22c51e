import type { EntityManager } from 'typeorm';
import type { DutyKind, NewDuty } from '../../duties/index.js';
import { comingOfAge } from '../household/coming-of-age.js';
import type { HostFacts } from '../law/host-facts.js';
import { lastMinuteOf } from '../file/host-days.js';
import type { StandingFile } from './standing-files.js';

const APPROVAL = 'host-families.approval-ends';
const OF_AGE = 'host-families.coming-of-age';
/** What runs about a file while it stands. */
export const STANDING_KINDS: readonly string[] = [APPROVAL, OF_AGE];

/** A month ahead, because a check takes its time. */
const raises = { responsible: 30, coordinators: 0, staff: 7 };
const href = (fileId: string) => `/host-families/files/${fileId}`;

/** Clocks about families that stand. */
export const standingKinds: readonly DutyKind[] = [
  {
    code: APPROVAL,
    cites: '22 CFR 62.25(j)',
    text: { key: 'host-families.duty.approval' },
    href,
    raises,
    labels: namesOf,
  },
  {
    code: OF_AGE,
    cites: '22 CFR 62.25(j)(7)',
    text: { key: 'host-families.duty.coming-of-age' },
    href,
    raises,
    labels: namesOf,
  },
];

/** The end of the approval, and each 18th birthday by the last day of the programme: 22 CFR 62.25(j)(7). */
export function dutiesOf(file: StandingFile, { members, day, season }: HostFacts): NewDuty[] {
  const { id: subjectId, scope, approvedBy: responsible, approvalUntil, timeZone } = file;
  const about = { subjectId, scope, responsible };
  return [
    ...(approvalUntil ? [{ ...about, kind: APPROVAL, dueAt: lastMinuteOf(approvalUntil, timeZone) }] : []),
    ...comingOfAge(members, { from: day, until: season.endsOn }).map(({ memberId: occurrence, on }) => ({
      ...about,
      kind: OF_AGE,
      occurrence,
      dueAt: lastMinuteOf(on, timeZone),
    })),
  ];
}

async function namesOf(manager: EntityManager, fileIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    'SELECT f.id, h.name FROM host_file f JOIN household h ON h.id = f.household_id WHERE f.id = ANY($1)',
    [fileIds],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
