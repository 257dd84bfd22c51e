import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/index.js';
import { WorkersService, type NewPaper } from '../../vetting/index.js';
import { Chaperones, DelegationsService, FamilyInvitations } from '../../yls/index.js';
import { demoAccounts } from '../season/accounts.js';
import type { Calendar } from '../season/calendar.js';
import { DemoPeople } from '../season/demo-people.js';
import type { DemoLine } from '../season/demo-registry.js';

interface Asked {
  calendar: Calendar;
  line: DemoLine;
  summitId: string;
  seats: number;
  /** Days from now to the summit. */
  begins: number;
}

/** Of the second one a check runs out before the summit ends. */
const adults = [
  { ...demoAccounts.chaperone, gender: 'female', checkedOn: -120 },
  { email: 'jonas@demo.example', name: 'Jonas Applewhite', gender: 'male', checkedOn: -362 },
] as const;

const home = {
  locale: 'en',
  employer: '',
  homePlace: 'Irondequoit, New York',
  home: { latitude: 43.21, longitude: -77.57 },
  timeZone: 'America/New_York',
};

/** Irondequoit brings young people to a summit together. */
@Injectable()
export class DemoDelegation {
  constructor(
    private readonly people: DemoPeople,
    private readonly delegations: DelegationsService,
    private readonly families: FamilyInvitations,
    private readonly chaperones: Chaperones,
    private readonly workers: WorkersService,
  ) {}

  /** With its seats held. @returns its id */
  async register({ calendar, line, summitId, seats, begins }: Asked): Promise<string> {
    const coordinator = await this.coordinator(line);
    const way = { summitId, memberId: line.memberId, communityId: line.homeCommunityId };
    const told = { name: `Irondequoit ${calendar.moment(begins).getFullYear()}`, seats };
    const id = (await this.delegations.open(coordinator, way, told))!;
    await this.delegations.register(coordinator, id);
    return id;
  }

  /** A family is invited, and answers at once. @returns the student's registration */
  async seat(line: DemoLine, id: string, { name, email, actor }: { name: string; email: string; actor: Actor }) {
    const { token } = await this.families.invite(await this.coordinator(line), id, { name, email, locale: 'en' });
    return this.families.accept(actor, token);
  }

  /** Two adults whom the member has appointed. */
  async accompany({ calendar, line }: Pick<Asked, 'calendar' | 'line'>, delegationId: string): Promise<void> {
    const coordinator = await this.coordinator(line);
    for (const { email, name, gender, checkedOn } of adults) {
      await this.people.add({ email, name });
      const appointment = { ...home, email, name, scope: line.memberId, kind: 'chaperone' } as const;
      const { id: workerId } = await this.workers.appoint(coordinator, appointment);
      for (const kind of ['chaperone-training', 'criminal-check', 'registry-check'] as const)
        await this.workers.file(coordinator, workerId, paperOf(kind, calendar.date(checkedOn)));
      await this.chaperones.appoint(coordinator, delegationId, { workerId, gender });
    }
  }

  /** A family and an adult whose links are still open. */
  async invite(line: DemoLine, delegationId: string): Promise<void> {
    const coordinator = await this.coordinator(line);
    const family = { name: 'Wren Ashgrove', email: 'ashgrove@demo.example', locale: 'en' };
    await this.families.invite(coordinator, delegationId, family);
    const adult = { name: 'Delphine Oakhart', email: 'delphine@demo.example', locale: 'en', gender: 'female' } as const;
    await this.chaperones.invite(coordinator, delegationId, adult);
  }

  private coordinator({ memberId }: DemoLine): Promise<Actor> {
    return this.people.add({ ...demoAccounts.coordinator, role: 'coordinator', scope: memberId });
  }
}

const paperOf = (kind: NewPaper['kind'], completedOn: string): NewPaper => ({
  kind,
  completedOn,
  clear: true,
  vendorReference: kind.endsWith('-check') ? 'NCC-6044' : null,
  note: '',
});
