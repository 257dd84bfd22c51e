import { Injectable } from '@nestjs/common';
import { Chaperones, GroupSeats, GroupsService } from '../../exchange/index.js';
import { WorkersService, type NewPaper } from '../../vetting/index.js';
import type { ExchangeStage } from './demo-exchange-stage.js';

/** Who accompanies the group; one is appointed and has a training on file, of the other only the name is known. */
const escort = { name: 'Hedda Milestone', email: 'hedda@demo.example', employer: 'Theatre of the lake' };
const home = {
  locale: 'en',
  homePlace: 'Irondequoit, New York',
  home: { latitude: 43.21, longitude: -77.57 },
  timeZone: 'America/New_York',
};

/** A group of Youth Ambassadors that is not ready to travel. */
@Injectable()
export class DemoGroups {
  constructor(
    private readonly groups: GroupsService,
    private readonly seats: GroupSeats,
    private readonly chaperones: Chaperones,
    private readonly workers: WorkersService,
  ) {}

  async play(
    { calendar, coordinator, communityId, scope, terms }: ExchangeStage,
    students: readonly string[],
  ): Promise<void> {
    const way = { termId: terms.trip.id, sendingCommunityId: communityId, scope };
    const told = { name: `Poltava, summer ${terms.trip.beginsOn.slice(0, 4)}`, fewestStudents: 4, mostStudents: 12 };
    const groupId = (await this.groups.open(coordinator, way, told))!;
    for (const id of students) await this.seats.take(coordinator, groupId, id);
    const { id: workerId } = await this.workers.appoint(coordinator, { ...home, ...escort, scope, kind: 'chaperone' });
    for (const kind of ['chaperone-training', 'criminal-check', 'registry-check'] as const)
      await this.workers.file(coordinator, workerId, paperOf(kind, calendar.date(-20)));
    const adults = [
      { name: escort.name, gender: 'female', workerId },
      { name: 'Anton Wayfarer', gender: 'male', workerId: null },
    ] as const;
    for (const adult of adults) await this.chaperones.name(coordinator, groupId, { ...adult, hostFileId: null });
  }
}

const paperOf = (kind: NewPaper['kind'], completedOn: string): NewPaper => ({
  kind,
  completedOn,
  clear: true,
  vendorReference: kind.endsWith('-check') ? 'NCC-5120' : null,
  note: '',
});
