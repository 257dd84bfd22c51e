import { Temporal } from 'temporal-polyfill';
import type { EntityManager } from 'typeorm';
import type { DutyKind } from '../../duties/index.js';
import { inHomesOf } from '../application/home-accounts.js';
import { OFFICE_ZONE } from '../application/office-day.js';
import { CLOCKS, type ClockKind } from './living-clocks.js';

export const dutyOf = (kind: ClockKind): string => `exchange.${kind}`;
export const FOLLOW_UP = 'exchange.follow-up';
/** What runs while a student lives with a family. */
export const LIVING_KINDS: readonly string[] = [...CLOCKS.map(dutyOf), FOLLOW_UP];

const CITES: Record<ClockKind, string> = {
  'first-meeting': '22 CFR 62.25(d)(11)',
  'student-contact': '22 CFR 62.25(d)(11)',
  'host-contact': '22 CFR 62.25(d)(13)',
  'host-meeting': '22 CFR 62.25(d)(13)',
  'second-visit': '22 CFR 62.25(d)(12)',
  orientation: '22 CFR 62.10(c)',
  'school-confirmed': '22 CFR 62.25(f)',
  'next-home': '22 CFR 62.25(l)(1)',
};

/** A visit and a meeting need a date with somebody, a home needs a family that is screened; a talk needs nothing. */
const AHEAD: Partial<Record<ClockKind, number>> = { 'second-visit': 30, 'host-meeting': 30, 'next-home': 60 };

/** Who coordinates hears a week ahead, the member's coordinators on the day it is missed, staff and the responsible officer three days later. */
export const livingKinds: readonly DutyKind[] = [
  ...CLOCKS.map((kind): DutyKind => ({
    code: dutyOf(kind),
    cites: CITES[kind],
    text: { key: `exchange.duty.${kind}` },
    href,
    raises: { responsible: AHEAD[kind] ?? 7, coordinators: 0, staff: 3 },
    labels: studentsByName,
    hiddenFrom: studentsOfOwnHome,
  })),
  {
    code: FOLLOW_UP,
    cites: '22 CFR 62.25(d)(11)',
    text: { key: 'exchange.duty.follow-up' },
    href,
    raises: { responsible: 3, coordinators: 0, staff: 3 },
    labels: studentsByName,
    hiddenFrom: studentsOfOwnHome,
  },
];

/** The last minute of a day at the office, until which something of that day is in time. */
export function lastMinuteOf(day: string): Date {
  const next = Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(OFFICE_ZONE);
  return new Date(next.epochMilliseconds - 60_000);
}

function href(applicationId: string): string {
  return `/exchange/applications/${applicationId}/contacts`;
}

/** What students are called on the board, for those who see to them. */
export async function studentsByName(
  manager: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await manager.query<{ id: string; name: string }[]>(
    `SELECT a.id, coalesce(nullif(s.called, ''), nullif(s.name, ''), c.display_name) AS name
       FROM exchange_application a JOIN account_brief c ON c.id = a.account_id LEFT JOIN exchange_student s ON s.application_id = a.id WHERE a.id = ANY($1)`,
    [ids],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** What there is to follow up of a student is not for the home to read, whose people may be coordinators: 22 CFR 62.25(d)(10)(i). */
export async function studentsOfOwnHome(manager: EntityManager, accountId: string): Promise<readonly string[]> {
  const [row] = await manager.query<{ ids: string[] }[]>(`SELECT ${inHomesOf('$1::uuid')} AS ids`, [accountId]);
  return row!.ids;
}
