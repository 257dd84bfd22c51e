import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../../platform/index.js';
import { runsDelegations } from './delegation.policy.js';
import { delegationsTitle } from './delegations-crumbs.js';

/** Delegations stand among the desks. */
@Injectable()
export class DelegationsStart implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.addToFooter({ text: delegationsTitle, href: '/yls/delegations', rule: runsDelegations, order: 86 });
  }
}
