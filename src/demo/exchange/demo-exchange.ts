import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/index.js';
import { calendarOf, type Calendar } from '../season/calendar.js';
import { DemoHosts, type DemoHost } from '../season/demo-hosts.js';
import type { DemoLine } from '../season/demo-registry.js';
import { DemoExchangeStage, type ExchangeStage } from './demo-exchange-stage.js';
import { DemoGroups } from './demo-groups.js';
import { DemoJourneys } from './demo-journeys.js';
import { DemoLiving } from './demo-living.js';
import { DemoNominations } from './demo-nominations.js';
import { DemoPlacements, type Placed } from './demo-placements.js';
import { reaches, students, type DemoStudent } from './exchange-students.js';

/** Days from now in the story of those who live with families: they apply, are placed, are packed, and arrive. */
const [APPLY, PLACE, PACK, ARRIVE] = [-160, -140, -115, -98];

/** An exchange between Poltava and Irondequoit: students in every state from the first answers to a room of their own. */
@Injectable()
export class DemoExchange {
  constructor(
    private readonly clock: Clock,
    private readonly stage: DemoExchangeStage,
    private readonly hosts: DemoHosts,
    private readonly nominations: DemoNominations,
    private readonly placements: DemoPlacements,
    private readonly journeys: DemoJourneys,
    private readonly living: DemoLiving,
    private readonly groups: DemoGroups,
  ) {}

  /** `waiting` are the families of the next school year, by name. */
  async load(calendar: Calendar, lines: readonly DemoLine[], waiting: ReadonlyMap<string, DemoHost>): Promise<void> {
    const stage = await this.stage.set(calendar, lines);
    const then = calendar.moment(APPLY - 2);
    const homes = await this.clock.at(then, () => this.hosts.loadLiving(calendarOf(then), lines));
    for (const student of ofTerm('now')) await this.live(stage, student, homes.get(student.home!)!);
    await this.living.strike();
    for (const student of ofTerm('next')) await this.wait(stage, student, waiting);
    await this.travel(stage);
  }

  /** This school year's: from the application to the talks of these weeks. */
  private async live(stage: ExchangeStage, student: DemoStudent, host: DemoHost): Promise<void> {
    const { moment, officeDate } = stage.calendar;
    const file = await this.clock.at(moment(APPLY), () => this.nominations.play(stage, student, officeDate(APPLY)));
    const placed = (today: string): Placed => ({ student, file, host, today });
    const id = await this.clock.at(moment(PLACE), async () => {
      const placementId = await this.placements.ask(stage, placed(officeDate(PLACE)));
      await this.placements.agree(stage, placed(officeDate(PLACE)), placementId);
      return placementId;
    });
    await this.clock.at(moment(PACK), () => this.journeys.prepare(stage, placed(officeDate(PACK))));
    await this.clock.at(moment(ARRIVE), async () => {
      await this.journeys.arrive(stage, file.id, officeDate(ARRIVE));
      await this.placements.moveIn(stage, id, officeDate(ARRIVE));
    });
    await this.living.play(stage, student, file.id);
  }

  /** The next school year's, as far as they have come. */
  private async wait(stage: ExchangeStage, student: DemoStudent, homes: ReadonlyMap<string, DemoHost>): Promise<void> {
    const today = stage.calendar.officeDate(0);
    const file = await this.nominations.play(stage, student, today);
    if (reaches(student, 'host_review'))
      await this.placements.ask(stage, { student, file, host: homes.get(student.home!)!, today });
  }

  /** The trip's, together in a group. */
  private async travel(stage: ExchangeStage): Promise<void> {
    const travellers: string[] = [];
    for (const student of ofTerm('trip'))
      travellers.push((await this.nominations.play(stage, student, stage.calendar.officeDate(0))).id);
    await this.groups.play(stage, travellers);
  }
}

const ofTerm = (term: DemoStudent['term']): DemoStudent[] => students.filter((student) => student.term === term);
