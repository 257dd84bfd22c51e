import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { DutyKinds } from '../../duties/index.js';
import { defineJob, Jobs, Navigation } from '../../platform/index.js';
import { DeskLinks } from '../desk/desk-links.js';
import { runsExchange } from '../desk/desk.policy.js';
import { ExchangeGroupSeat } from './exchange-group-seat.entity.js';
import { GroupClock, groupDuty } from './group-clock.service.js';
import { groupsTitle } from './groups-crumbs.js';

const strikeGroups = defineJob<Record<string, never>>('exchange.strike-groups');

/** The groups stand among the desks in the footer; a student's page leads to theirs. */
@Injectable()
export class GroupsStart implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly links: DeskLinks,
    private readonly kinds: DutyKinds,
    private readonly jobs: Jobs,
    private readonly clock: GroupClock,
  ) {}

  onModuleInit(): void {
    this.kinds.add(groupDuty);
    this.jobs.handle(strikeGroups, () => this.clock.strike());
    this.jobs.schedule(strikeGroups, '40 5 * * *');
    this.navigation.addToFooter({ text: groupsTitle, href: '/exchange/groups', rule: runsExchange, order: 79 });
    this.links.add(async (manager, _actor, { id: applicationId }) => {
      const seat = await manager.findOneBy(ExchangeGroupSeat, { applicationId, leftAt: IsNull() });
      return seat ? [{ href: `/exchange/groups/${seat.groupId}`, text: { key: 'exchange.groups.of-student' } }] : [];
    });
  }
}
