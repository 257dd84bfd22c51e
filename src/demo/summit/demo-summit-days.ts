import { Injectable } from '@nestjs/common';
import type { Actor } from '../../platform/index.js';
import {
  Announcements,
  Buses,
  CastingService,
  HousesService,
  LodgingService,
  NursesService,
  PlacesService,
  ProgrammeQueries,
  ProgrammeService,
  SessionPlans,
  WishesQueries,
  WishesService,
} from '../../yls/index.js';
import { demoAccounts } from '../season/accounts.js';
import { DemoPeople } from '../season/demo-people.js';
import { rolesOfCouncil, roomsOfSummit, sessionsOfSummit, slots } from './summit-programme.js';

interface Held {
  staff: Actor;
  summitId: string;
}

/** What a summit of the demo season offers, who is where, who sleeps where, and who helps. */
@Injectable()
export class DemoSummitDays {
  constructor(
    private readonly people: DemoPeople,
    private readonly programme: ProgrammeService,
    private readonly sessions: ProgrammeQueries,
    private readonly asked: WishesQueries,
    private readonly wishes: WishesService,
    private readonly plans: SessionPlans,
    private readonly casting: CastingService,
    private readonly places: PlacesService,
    private readonly houses: HousesService,
    private readonly lodging: LodgingService,
    private readonly nurses: NursesService,
    private readonly buses: Buses,
    private readonly news: Announcements,
  ) {}

  /** @param dayOf the ISO date so many days after the first one @param ranksOn ISO date */
  async offer({ staff, summitId }: Held, dayOf: (after: number) => string, ranksOn: string): Promise<void> {
    for (const { title, after, from, until } of slots)
      await this.programme.saveSlot(staff, summitId, {
        id: null,
        title,
        day: dayOf(after),
        from,
        until,
      });
    await this.programme.addLines(staff, summitId, sessionsOfSummit());
    await this.programme.setRoles(staff, { summitId, sessionId: await this.councilOf(summitId) }, rolesOfCouncil());
    await this.programme.openRanking(staff, summitId, ranksOn);
    await this.houses.saveRooms(staff, summitId, roomsOfSummit());
  }

  /** All that they may attend, each in an order of their own. @param turn how far the order is turned */
  async rank(student: Actor, turn: number): Promise<void> {
    const own = (await this.asked.own(student))!;
    const wishes = new Map(own.slots.map(({ id, open }) => [id, turned(open, turn).map((session) => session.id)]));
    await this.wishes.save(student, { languages: ['en'], experience: turn % 3, needsStepFree: false, wishes });
  }

  /** Sessions, roles and rooms are planned, and everybody is told. */
  async allocate({ staff, summitId }: Held): Promise<void> {
    await this.plans.plan(staff, summitId);
    await this.places.release(staff, summitId);
    await this.casting.plan(staff, { summitId, sessionId: await this.councilOf(summitId) });
    await this.places.release(staff, summitId);
    await this.houses.nameFloors(staff, summitId);
    await this.lodging.plan(staff, summitId);
    await this.lodging.release(staff, summitId);
  }

  /** A nurse, somebody at the door, a bus for the delegation, and word of it. */
  async help({ staff, summitId }: Held, { delegationId, day }: { delegationId: string; day: string }): Promise<void> {
    const { nurse, helper } = demoAccounts;
    await this.people.add(nurse);
    await this.nurses.name(staff, summitId, nurse);
    await this.people.add({ ...helper, role: 'helper', scope: summitId });
    const bus = { name: 'Bus 1', leavesFrom: 'Irondequoit Town Hall', leavesOn: day, leavesAt: '07:30', seats: 30 };
    const busId = (await this.buses.add(staff, summitId, bus))!;
    await this.buses.board(staff, busId, { delegation: delegationId, code: '' });
    const words = 'Please bring a reusable bottle and a warm coat: the morning for the city is spent outside.';
    await this.news.say(staff, summitId, { groupKind: 'all', groupId: null, words });
  }

  private async councilOf(summitId: string): Promise<string> {
    return (await this.sessions.sessionsOf(summitId)).find(({ kind }) => kind === 'simulation')!.id;
  }
}

const turned = <T>(all: readonly T[], by: number): T[] => {
  const at = by % Math.max(all.length, 1);
  return [...all.slice(at), ...all.slice(0, at)];
};
