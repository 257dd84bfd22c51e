import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '../../platform/index.js';
import { demoAccounts, givenNames, surnames } from './accounts.js';
import type { Calendar } from './calendar.js';
import type { DemoJudging, DemoRound } from './demo-judging.js';
import { DemoPeople } from './demo-people.js';
import type { DemoLine } from './demo-registry.js';
import type { Casting } from './scripts.js';

interface Family {
  student: Actor;
  guardian: { name: string; email: string };
}

type LocalRound = Omit<DemoRound, 'judges' | 'emails' | 'progress'>;

interface Rounds {
  calendar: Calendar;
  editionId: string;
  judging: DemoJudging;
}

const juryNames = ['Odalys Quillfeather', 'Henrik Paintbox', 'Wren Alabaster', 'Solveig Margin'] as const;

const screening = { mode: 'screening', advancement: { kind: 'threshold', at: 0.5 } } as const;

/** The people of the demo season. */
@Injectable()
export class DemoCast {
  constructor(
    private readonly people: DemoPeople,
    private readonly clock: Clock,
  ) {}

  /** Staff, the coordinator of Irondequoit, and a student who has not begun. */
  async addDesk(lines: readonly DemoLine[]): Promise<void> {
    const { administrator, staff, coordinator, newcomer } = demoAccounts;
    const { memberId } = lines.find((line) => line.home === 'Irondequoit')!;
    await this.people.add({ ...administrator, role: 'administrator' });
    await this.people.add({ ...staff, role: 'staff' });
    await this.people.add({ ...coordinator, role: 'coordinator', scope: memberId });
    await this.people.add({ ...newcomer, role: 'student', birthDate: this.birthDate(13) });
  }

  async family(
    { name, email, age, guardian }: Casting,
    { index, editionId }: { index: number; editionId: string },
  ): Promise<Family> {
    const [given = '', family = ''] = name.split(' ');
    const address = email ?? `student-${editionId.slice(-4)}-${index}@demo.example`;
    const student = await this.people.add({ email: address, name, role: 'student', birthDate: this.birthDate(age) });
    const usual = {
      name: `${surnameOf(given)} ${family}`,
      email: `guardian-${editionId.slice(-4)}-${index}@demo.example`,
    };
    return { student, guardian: guardian ?? usual };
  }

  /**
   * Two finals and a screening were closed before their time, with every card complete, and are released. Of the photographs that went on the
   * judges are in the middle of the final; of three essays one of them still has to say which is the better of each two.
   */
  async runRounds({ calendar, editionId, judging }: Rounds): Promise<void> {
    const judges = await this.jury();
    const emails = [demoAccounts.judge.email, ...juryNames.map(mailOf)];
    const past = {
      editionId,
      judges,
      emails,
      opensAt: calendar.moment(-28),
      closesAt: calendar.moment(2),
      progress: [1, 1, 1, 1, 1],
    };
    const running = { opensAt: calendar.moment(-5), closesAt: calendar.moment(9) };
    await this.clock.at(calendar.moment(-20), () =>
      judging.run({ ...past, category: 'poetry', name: 'Poetry, final' }),
    );
    await this.clock.at(calendar.moment(-18), () =>
      judging.run({ ...past, category: 'classic_art', name: 'Classic art, final' }),
    );
    const photography = { ...past, category: 'photography' };
    const followsRoundId = await this.clock.at(calendar.moment(-8), () =>
      judging.run({ ...photography, ...screening, name: 'Photography, screening' }),
    );
    const half = [0.4, 1, 0.6, 0.2, 0];
    await judging.run({ ...photography, ...running, followsRoundId, progress: half, name: 'Photography, final' });
    const essays = { ...past, ...running, category: 'literature', progress: [0, 1, 1, 1, 1], judgesPerEntry: 5 };
    await judging.run({ ...essays, mode: 'pairwise', name: 'Essays, final in pairs' });
  }

  /** A local jury, every card complete. */
  async runLocalRound(round: LocalRound, judging: DemoJudging): Promise<void> {
    const [, ...judges] = await this.jury();
    const emails = juryNames.map(mailOf);
    await judging.run({ ...round, judges, emails, progress: judges.map(() => 1) });
  }

  private async jury(): Promise<Actor[]> {
    const first = await this.people.add({ ...demoAccounts.judge, role: 'judge' });
    const others = await Promise.all(
      juryNames.map((name) => this.people.add({ email: mailOf(name), name, role: 'judge' })),
    );
    return [first, ...others];
  }

  /** Half a year after the birthday, so that the age holds all season. */
  private birthDate(age: number): string {
    const now = this.clock.now();
    return new Date(Date.UTC(now.getUTCFullYear() - age, now.getUTCMonth() - 6, 15)).toISOString().slice(0, 10);
  }
}

const mailOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@demo.example`;
const surnameOf = (given: string) => givenNames[(given.length * 3) % givenNames.length] ?? surnames[0];
