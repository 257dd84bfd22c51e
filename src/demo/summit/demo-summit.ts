import { Injectable } from '@nestjs/common';
import { Clock, type Actor } from '../../platform/index.js';
import {
  DecisionsService,
  HandingIn,
  OffersService,
  Openings,
  ReleaseService,
  SummitsService,
} from '../../yls/index.js';
import { demoAccounts } from '../season/accounts.js';
import type { Calendar } from '../season/calendar.js';
import { DemoPeople } from '../season/demo-people.js';
import type { DemoLine } from '../season/demo-registry.js';
import { DemoDelegation } from './demo-delegation.js';
import { DemoSummitDays } from './demo-summit-days.js';
import { DemoSummitPapers } from './demo-summit-papers.js';
import { DemoSummitFiles, type BegunRegistration } from './demo-summit-files.js';
import { DemoSummitStage } from './demo-summit-stage.js';
import { comesTo, summitStudents, type DemoSummitStudent } from './summit-students.js';

/** Days from now in the story of the winter's summit, which begins next week. */
const [OPEN, APPLY, CLOSE, RELEASE, TAKE, BRING, PLAN] = [-60, -45, -29, -6, -4, -3, -1];
const [BEGINS, LASTS] = [6, 6];

interface Scene {
  calendar: Calendar;
  line: DemoLine;
  staff: Actor;
}

interface ApplyTo {
  summitId: string;
  delegationId?: string;
}

/** A summit before its release. */
interface Filled {
  id: string;
  delegationId: string;
  begun: ReadonlyMap<DemoSummitStudent, BegunRegistration>;
}

/** Two summits: one takes applications; the other begins next week, and some still wait for a place. */
@Injectable()
export class DemoSummit {
  constructor(
    private readonly clock: Clock,
    private readonly people: DemoPeople,
    private readonly stage: DemoSummitStage,
    private readonly files: DemoSummitFiles,
    private readonly delegation: DemoDelegation,
    private readonly papers: DemoSummitPapers,
    private readonly days: DemoSummitDays,
    private readonly summits: SummitsService,
    private readonly openings: Openings,
    private readonly handingIn: HandingIn,
    private readonly decisions: DecisionsService,
    private readonly releases: ReleaseService,
    private readonly offers: OffersService,
  ) {}

  async load(calendar: Calendar, lines: readonly DemoLine[]): Promise<void> {
    const line = lines.find(({ home, partner }) => home === 'Irondequoit' && partner)!;
    const staff = await this.people.add({ ...demoAccounts.staff, role: 'staff' });
    await this.playWinter({ calendar, line, staff });
    await this.playSummer({ calendar, line, staff });
  }

  private async playSummer(scene: Scene): Promise<void> {
    const { calendar, line } = scene;
    const name = `Youth Leadership Summit ${calendar.moment(200).getFullYear()}`;
    const summitId = await this.stage.open(scene.staff, calendar, { name, capacity: 120, begins: 200, applies: 60 });
    for (const student of ofSummit('summer')) await this.apply(scene, student, { summitId });
    const delegationId = await this.delegation.register({ calendar, line, summitId, seats: 6, begins: 200 });
    await this.delegation.invite(line, delegationId);
  }

  private async playWinter(scene: Scene): Promise<void> {
    const { calendar, staff } = scene;
    const filled = await this.fill(scene);
    const { id, delegationId, begun } = filled;
    await this.at(scene, RELEASE, async () => {
      for (const [{ decision }, registration] of begun)
        await this.decisions.decide(staff, registration.id, { decision: decision! });
      await this.releases.release(staff, id);
      await this.days.offer({ staff, summitId: id }, (after) => calendar.date(BEGINS + after), calendar.date(-2));
    });
    await this.settle(scene, filled);
    const day = calendar.date(BEGINS);
    await this.at(scene, PLAN, () => this.days.allocate({ staff, summitId: id }));
    await this.at(scene, PLAN, () => this.days.help({ staff, summitId: id }, { delegationId, day }));
  }

  /** A delegation and others apply, until the deadline. */
  private async fill(scene: Scene): Promise<Filled> {
    const { calendar, line, staff } = scene;
    const planned = { name: 'Winter Summit', capacity: 7, begins: BEGINS, applies: CLOSE };
    const id = await this.at(scene, OPEN, async () => {
      const summitId = await this.stage.open(staff, calendar, planned);
      await this.papers.setTerms(staff, summitId);
      return summitId;
    });
    const begun = new Map<DemoSummitStudent, BegunRegistration>();
    const delegationId = await this.at(scene, APPLY, async () => {
      const delegation = await this.delegation.register({ calendar, line, summitId: id, seats: 3, begins: BEGINS });
      await this.delegation.accompany({ calendar, line }, delegation);
      for (const student of ofSummit('winter'))
        begun.set(student, await this.apply(scene, student, { summitId: id, delegationId: delegation }));
      return delegation;
    });
    await this.at(scene, CLOSE, () => this.summits.step(staff, id, { event: 'close' }));
    return { id, delegationId, begun };
  }

  /** Who comes takes the place, and says what they would like to do there. */
  private async settle(scene: Scene, { begun }: Filled): Promise<void> {
    const { calendar, staff } = scene;
    const days = { begins: calendar.date(BEGINS), ends: calendar.date(BEGINS + LASTS), today: calendar.date(BRING) };
    const coming = [...begun].filter(([student]) => comesTo(student, 'confirmed'));
    for (const [turn, [student, registration]] of coming.entries()) {
      await this.at(scene, TAKE, () => this.offers.take(registration.actor, registration.id));
      await this.at(scene, BRING, async () => {
        await this.papers.bring(staff, student, registration, days);
        await this.days.rank(registration.actor, turn);
      });
    }
  }

  private at<T>({ calendar }: Scene, day: number, story: () => Promise<T>): Promise<T> {
    return this.clock.at(calendar.moment(day), story);
  }

  /** As far as the student comes before staff decide. */
  private async apply(scene: Scene, student: DemoSummitStudent, to: ApplyTo): Promise<BegunRegistration> {
    const begun = await this.begin(scene, student, to);
    const isHalf = student.until === 'draft';
    await this.files.answer(student, begun, isHalf);
    if (isHalf) return begun;
    await this.files.recommend(begun);
    await this.files.nameGuardian(student, begun);
    await this.handingIn.handIn(begun.actor, begun.id);
    if (comesTo(student, 'submitted')) await this.files.sign(begun);
    return begun;
  }

  private async begin(
    { calendar, line }: Scene,
    { name, email, born, from, inDelegation }: DemoSummitStudent,
    { summitId, delegationId }: ApplyTo,
  ): Promise<BegunRegistration> {
    const birthDate = `${calendar.now.getFullYear() - born}-03-09`;
    const actor = await this.people.add({ email, name, role: 'student', birthDate });
    const communityId = from === 'home' ? line.homeCommunityId : line.partner!.id;
    const id =
      inDelegation && delegationId
        ? await this.delegation.seat(line, delegationId, { name, email, actor })
        : await this.openings.begin(actor, { summitId, communityId });
    return { id, formId: await this.files.formOf(id), summitId, actor, birthDate };
  }
}

const ofSummit = (code: DemoSummitStudent['summit']) => summitStudents.filter(({ summit }) => summit === code);
