import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HostPageLinks } from '../../host-families/index.js';
import { HomeQueries } from './home.queries.js';

/** The family's own page leads to the students who are proposed to it. */
@Injectable()
export class HomeStart implements OnModuleInit {
  constructor(
    private readonly links: HostPageLinks,
    private readonly homes: HomeQueries,
  ) {}

  onModuleInit(): void {
    this.links.add(async (manager, fileId) => {
      const states = await this.homes.statesOfHost(manager, fileId);
      if (states.length === 0) return [];
      const isAwaited = states.includes('host_review');
      return [{ href: '/exchange/home', text: { key: 'exchange.home.host.title' }, isAwaited }];
    });
  }
}
