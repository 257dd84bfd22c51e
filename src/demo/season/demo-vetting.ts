import { Injectable } from '@nestjs/common';
import { Clock, system, Work, type Actor } from '../../platform/index.js';
import { AccountQueries } from '../../auth/index.js';
import { WorkersService, type Appointment, type NewPaper } from '../../vetting/index.js';
import { demoAccounts } from './accounts.js';
import type { Calendar } from './calendar.js';
import { DemoPeople } from './demo-people.js';
import type { DemoLine } from './demo-registry.js';

type Done = readonly (readonly [NewPaper['kind'], number])[];

const trained: Done = [
  ['coordinator-training', -380],
  ['department-training', -379],
  ['refresher', -40],
];
const checked: Done = [
  ['criminal-check', -200],
  ['registry-check', -198],
];

/** Who works with families in Irondequoit: two whose papers are all in order, one whose check has run out, one who has just begun. */
const appointed: readonly {
  person: Pick<Appointment, 'name' | 'email' | 'employer'>;
  papers: Done;
  declares: boolean;
}[] = [
  {
    person: { name: 'Calla Waterstone', email: 'calla@demo.example', employer: 'County library' },
    papers: [...trained, ...checked],
    declares: true,
  },
  {
    person: { name: 'Linus Tidewater', email: 'linus@demo.example', employer: 'Harbour office' },
    papers: [...trained, ...checked],
    declares: true,
  },
  {
    person: { name: 'Otis Fernhollow', email: 'otis@demo.example', employer: '' },
    papers: [...trained, ['criminal-check', -370], ['registry-check', -198]],
    declares: true,
  },
  {
    person: { name: 'Priya Moonrise', email: 'priya@demo.example', employer: '' },
    papers: [['coordinator-training', -5]],
    declares: false,
  },
];

/** People who work with families, so that the page of their papers is alive. */
@Injectable()
export class DemoVetting {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly people: DemoPeople,
    private readonly accounts: AccountQueries,
    private readonly workers: WorkersService,
  ) {}

  async load(calendar: Calendar, lines: readonly DemoLine[]): Promise<void> {
    const { memberId: scope } = lines.find((line) => line.home === 'Irondequoit')!;
    const coordinator = await this.people.add({ ...demoAccounts.coordinator, role: 'coordinator', scope });
    for (const { person, papers, declares } of appointed) {
      const id = await this.appoint(coordinator, { ...home, ...person, scope });
      for (const [kind, days] of papers) await this.workers.file(coordinator, id, paperOf(kind, calendar.date(days)));
      if (declares) await this.clock.at(calendar.moment(-197), () => this.declare(person.email));
    }
  }

  private async appoint(coordinator: Actor, appointment: Appointment): Promise<string> {
    return (await this.workers.appoint(coordinator, appointment)).id;
  }

  private async declare(email: string): Promise<void> {
    const account = await this.accounts.byEmail(email, this.work.read());
    const actor: Actor = { ...system, kind: 'account', accountId: account!.id };
    await this.workers.declare(actor, { clear: true, note: '' });
  }
}

const home = {
  locale: 'en',
  homePlace: 'Irondequoit, New York',
  home: { latitude: 43.21, longitude: -77.57 },
  timeZone: 'America/New_York',
};

const paperOf = (kind: NewPaper['kind'], completedOn: string): NewPaper => ({
  kind,
  completedOn,
  clear: true,
  vendorReference: kind.endsWith('-check') ? `NCC-${completedOn.slice(0, 4)}-4471` : null,
  note: '',
});
