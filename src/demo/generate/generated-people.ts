import { Injectable } from '@nestjs/common';
import { AccountSeeds } from '../../auth/index.js';
import type { Actor, Unit } from '../../platform/index.js';
import type { SeededWork } from '../../yaas/index.js';
import { randomOf } from '../random.js';
import { demoAccounts, demoPassword, givenNames, surnames } from '../season/accounts.js';
import { DemoPeople } from '../season/demo-people.js';

/** The people of a generated season; all accounts have the demo password. */
@Injectable()
export class GeneratedPeople {
  constructor(
    private readonly accounts: AccountSeeds,
    private readonly people: DemoPeople,
  ) {}

  /** Makes the students' accounts. @returns the works with their accounts */
  async students(unit: Unit, works: readonly SeededWork[], { domain, from }: { domain: string; from: number }) {
    const people = works.map(({ student }, index) => ({
      email: `student-${from + index + 1}@${domain}`,
      displayName: student.name,
      birthDate: student.birthDate,
      role: 'student' as const,
      scope: null,
    }));
    const ids = await this.accounts.createMany(unit, people, demoPassword);
    return works.map((work, index) => ({ ...work, student: { ...work.student, accountId: ids[index]! } }));
  }

  /** The accounts that the start prints, unless they are there already; the coordinator's desk is the member's. */
  async desk(memberId: string): Promise<void> {
    const { administrator, staff, coordinator, judge, student, newcomer } = demoAccounts;
    await this.people.add({ ...administrator, role: 'administrator' });
    await this.people.add({ ...staff, role: 'staff' });
    await this.people.add({ ...coordinator, role: 'coordinator', scope: memberId });
    await this.people.add({ ...judge, role: 'judge' });
    const year = new Date().getFullYear();
    await this.people.add({ ...student, role: 'student', birthDate: `${year - 16}-01-15` });
    await this.people.add({ ...newcomer, role: 'student', birthDate: `${year - 14}-01-15` });
  }

  /** Judges who can sign in. */
  async jury(count: number, domain: string): Promise<{ emails: string[]; judges: Actor[] }> {
    const seats = jurySeats(count, { domain, name: 'juror' });
    const judges: Actor[] = [];
    for (const { email, displayName } of seats)
      judges.push(await this.people.add({ email, name: displayName, role: 'judge' }));
    return { emails: seats.map(({ email }) => email), judges };
  }
}

/** Addresses and names of judges, the same for the same domain. */
export function jurySeats(count: number, { domain, name }: { domain: string; name: string }) {
  const random = randomOf(`${domain} ${name}`);
  return Array.from({ length: count }, (_, index) => ({
    email: `${name}-${index + 1}@${domain}`,
    displayName: `${random.pick(givenNames)} ${random.pick(surnames)}`,
  }));
}
