import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Navigation } from '../../platform/index.js';
import { DeskLinks } from '../desk/desk-links.js';
import { runsExchange } from '../desk/desk.policy.js';
import { ExchangeGroupSeat } from './exchange-group-seat.entity.js';
import { groupsTitle } from './groups-crumbs.js';

/** The groups stand among the desks in the footer; a student's page leads to theirs. */
@Injectable()
export class GroupsStart implements OnModuleInit {
  constructor(
    private readonly navigation: Navigation,
    private readonly links: DeskLinks,
  ) {}

  onModuleInit(): void {
    this.navigation.addToFooter({ text: groupsTitle, href: '/exchange/groups', rule: runsExchange, order: 79 });
    this.links.add(async (manager, _actor, { id: applicationId }) => {
      const seat = await manager.findOneBy(ExchangeGroupSeat, { applicationId, leftAt: IsNull() });
      return seat ? [{ href: `/exchange/groups/${seat.groupId}`, text: { key: 'exchange.groups.of-student' } }] : [];
    });
  }
}
