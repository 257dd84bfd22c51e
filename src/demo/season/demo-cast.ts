import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '../../platform/index.js';
import { demoAccounts, givenNames, surnames } from './accounts.js';
import type { Calendar } from './calendar.js';
import type { DemoJudging, DemoRound } from './demo-judging.js';
import { DemoJury } from './demo-jury.js';
import { DemoPeople } from './demo-people.js';
import type { DemoLine } from './demo-registry.js';
import type { Casting } from './scripts.js';

interface Family {
  student: Actor;
  guardian: { name: string; email: string };
}

type LocalRound = Omit<DemoRound, 'judges' | 'progress'>;

interface Rounds {
  calendar: Calendar;
  editionId: string;
  judging: DemoJudging;
}

const screening = { mode: 'screening', advancement: { kind: 'threshold', at: 0.5 } } as const;

/** The people of the demo season. */
@Injectable()
export class DemoCast {
  constructor(
    private readonly people: DemoPeople,
    private readonly jury: DemoJury,
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
   * judges are in the middle of the final, which began with works made for it; of three essays one of them still has to say which is the better
   * of each two.
   */
  async runRounds({ calendar, editionId, judging }: Rounds): Promise<void> {
    const judges = await this.jury.introduce();
    const past = {
      editionId,
      judges,
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
    const final = { ...photography, ...running, followsRoundId, calibrated: true, name: 'Photography, final' };
    await this.jury.meetWhatTheyKnow(await judging.run({ ...final, progress: half }), judges[3]!.actor);
    const essays = { ...past, ...running, category: 'literature', progress: [0, 1, 1, 1, 1], judgesPerEntry: 5 };
    await judging.run({ ...essays, mode: 'pairwise', name: 'Essays, final in pairs' });
  }

  /** A local jury, every card complete. */
  async runLocalRound(round: LocalRound, judging: DemoJudging): Promise<void> {
    const [, ...judges] = await this.jury.members();
    await judging.run({ ...round, judges, progress: judges.map(() => 1) });
  }

  /** Half a year after the birthday, so that the age holds all season. */
  private birthDate(age: number): string {
    const now = this.clock.now();
    return new Date(Date.UTC(now.getUTCFullYear() - age, now.getUTCMonth() - 6, 15)).toISOString().slice(0, 10);
  }
}

const surnameOf = (given: string) => givenNames[(given.length * 3) % givenNames.length] ?? surnames[0];
