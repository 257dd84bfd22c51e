import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Navigation } from '../../platform/index.js';
import { plansSummits } from './summit.policy.js';

/** Where summits stand among the desks. */
@Injectable()
export class SummitStart implements OnModuleInit {
  constructor(private readonly navigation: Navigation) {}

  onModuleInit(): void {
    this.navigation.addToFooter({
      text: { key: 'yls.summit.title' },
      href: '/yls/summits',
      rule: plansSummits,
      order: 85,
    });
  }
}
