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
import { DemoSummitFiles, type BegunRegistration } from './demo-summit-files.js';
import { DemoSummitStage } from './demo-summit-stage.js';
import { comesTo, summitStudents, type DemoSummitStudent } from './summit-students.js';

/** Days from now in the story of the winter's summit, which is held some seven weeks from now. */
const [OPEN, APPLY, CLOSE, RELEASE, TAKE] = [-60, -45, -29, -6, -4];

interface Scene {
  calendar: Calendar;
  line: DemoLine;
  staff: Actor;
}

/** Two summits: one takes applications, of the other the places are given out and some wait. */
@Injectable()
export class DemoSummit {
  constructor(
    private readonly clock: Clock,
    private readonly people: DemoPeople,
    private readonly stage: DemoSummitStage,
    private readonly files: DemoSummitFiles,
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
    const name = `Youth Leadership Summit ${scene.calendar.moment(200).getFullYear()}`;
    const days = { name, capacity: 120, begins: 200, applies: 60 };
    const id = await this.stage.open(scene.staff, scene.calendar, days);
    for (const student of ofSummit('summer')) await this.apply(scene, student, id);
  }

  private async playWinter(scene: Scene): Promise<void> {
    const { calendar, staff } = scene;
    const days = { name: 'Winter Summit', capacity: 4, begins: 46, applies: CLOSE };
    const at = <T>(day: number, story: () => Promise<T>) => this.clock.at(calendar.moment(day), story);
    const id = await at(OPEN, () => this.stage.open(staff, calendar, days));
    const begun = new Map<DemoSummitStudent, BegunRegistration>();
    for (const student of ofSummit('winter')) begun.set(student, await at(APPLY, () => this.apply(scene, student, id)));
    await at(CLOSE, () => this.summits.step(staff, id, { event: 'close' }));
    await at(RELEASE, async () => {
      for (const [{ decision }, registration] of begun)
        await this.decisions.decide(staff, registration.id, { decision: decision! });
      await this.releases.release(staff, id);
    });
    for (const [student, { actor, id: registrationId }] of begun)
      if (comesTo(student, 'confirmed')) await at(TAKE, () => this.offers.take(actor, registrationId));
  }

  /** As far as the student comes before staff decide. */
  private async apply(scene: Scene, student: DemoSummitStudent, summitId: string): Promise<BegunRegistration> {
    const begun = await this.begin(scene, student, summitId);
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
    { name, email, born, from }: DemoSummitStudent,
    summitId: string,
  ): Promise<BegunRegistration> {
    const birthDate = `${calendar.now.getFullYear() - born}-03-09`;
    const actor = await this.people.add({ email, name, role: 'student', birthDate });
    const communityId = from === 'home' ? line.homeCommunityId : line.partner!.id;
    const id = await this.openings.begin(actor, { summitId, communityId });
    return { id, formId: await this.files.formOf(id), summitId, actor, birthDate };
  }
}

const ofSummit = (code: DemoSummitStudent['summit']) => summitStudents.filter(({ summit }) => summit === code);
