import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/index.js';
import { StaffSeeds } from '../../yaas/index.js';
import { demoAccounts } from './accounts.js';
import type { Calendar } from './calendar.js';
import { DemoPeople } from './demo-people.js';
import { letters } from './letters.js';

const cases = [
  { reason: 'personal_data', source: 'staff', note: 'The second line gives the street of a school.', hold: true },
  { reason: 'originality', source: 'staff', note: 'The refrain reminds me of a song; please compare.' },
  { reason: 'other', source: 'coordinator', note: 'It may fit literature better than poetry.' },
] as const;

/** The desk of programme staff in the middle of their work: awards given, prizes on their way, cases open, a message waiting to leave. */
@Injectable()
export class DemoStaff {
  constructor(
    private readonly people: DemoPeople,
    private readonly seeds: StaffSeeds,
  ) {}

  async giveAwards({ date }: Calendar, editionId: string): Promise<void> {
    const accepted = { event: 'accept', payeeName: 'Parent or guardian of the winner' } as const;
    const documents = { event: 'take_documents', taxForm: 'w9' } as const;
    const paid = { event: 'pay', paidOn: date(-3), reference: 'Check 1042' } as const;
    const ways = [[accepted, documents, paid], [accepted, documents], [accepted]];
    await this.seeds.giveLadder(await this.staff(), editionId, ways);
  }

  async workThrough(editionId: string): Promise<void> {
    const staff = await this.staff();
    await this.seeds.openCases(staff, editionId, cases);
    await this.seeds.writeToMany(staff, letters, { to: 'guardians', missing: 'consent' });
  }

  private staff(): Promise<Actor> {
    return this.people.add({ ...demoAccounts.staff, role: 'staff' });
  }
}
